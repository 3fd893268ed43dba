import type { Page } from "playwright-core";
import { main } from "../hosts/lifetime.ts";
import { until } from "../support/until.ts";
import { inside, line, openPreview } from "../ui/hands.ts";
import { unpack } from "../ui/unpack.ts";
import { atDesk, type DeskOptions } from "../ui/vscode.ts";

// How long it takes in a real VS Code from a key to what is on the screen; a measurement, no test:
// node scripts/run.mjs test/preview-harness/speed-in-vscode.ts
const TURNS = 6;
const routes = Array.from({ length: 15_000 }, (_, i) => `route 10.${100 + (i >> 8)}.${i & 255}.0 255.255.255.0`);
const long = `client\ndev tun\nremote 203.0.113.10 1194\n${routes.join("\n")}\n`;

main(async () => {
  const { browser, home } = await unpack();
  const common: DeskOptions = { home, theme: "dark", viewport: { width: 1500, height: 1000 } };
  await atDesk(browser, common, async ({ page }) => {
    await watch(page);
    await openPreview(page, "client-to-client");
    report("the sample opens", [await sinceKey(page)]);
    const times: number[] = [];
    await line(page, "#push").first().click();
    await page.keyboard.press("Home");
    for (let turn = 0; turn < TURNS; turn++) {
      await forget(page);
      await page.keyboard.press(turn % 2 === 0 ? "Delete" : "#");
      times.push(await sinceKey(page));
    }
    report("a key in the sample", times);
  });
  await atDesk(browser, { ...common, file: "long.ovpn", files: { "long.ovpn": long } }, async ({ page }) => {
    await watch(page);
    await openPreview(page, "remote 203.0.113.10");
    report("15,000 routes open", [await sinceKey(page)]);
  });
  await browser.close();
  return 0;
});

const report = (what: string, times: readonly number[]): void =>
  console.log(`${what}: ${times.map((time) => Math.round(time)).join(", ")} ms`);

/** Keeps the moment of the last key, and that of the last change of the table. */
async function watch(page: Page): Promise<void> {
  const remember = () => {
    const moments = { key: 0, drawn: 0 };
    Object.assign(window, { moments });
    window.addEventListener("keydown", () => Object.assign(moments, { key: Date.now() }), { capture: true });
    let rows = "";
    // A look at each frame: VS Code writes a webview's document anew, which ends all observers.
    const look = () => {
      const now = Array.from(document.querySelectorAll(".routes .line"), ({ textContent }) => textContent).join();
      if (now !== rows) moments.drawn = Date.now();
      rows = now;
      requestAnimationFrame(look);
    };
    look();
  };
  await page.context().addInitScript(remember);
  await page.evaluate(remember);
}

const forget = (page: Page): Promise<void> =>
  inside(page)
    .locator("body")
    .evaluate(() => void Object.assign(Reflect.get(window, "moments"), { drawn: 0 }));

async function sinceKey(page: Page): Promise<number> {
  const drawn = () =>
    inside(page)
      .locator("body")
      .evaluate(() => Number(Reflect.get(Reflect.get(window, "moments"), "drawn")) || undefined);
  const then = await until("a table", drawn);
  return then - (await page.evaluate(() => Number(Reflect.get(Reflect.get(window, "moments"), "key"))));
}
