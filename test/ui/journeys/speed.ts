import type { Page } from "playwright-core";
import { inside, line, openPreview, rowOf } from "../hands.ts";
import type { Walk } from "../walk.ts";

const ROUTES = 15_000;

const many = [
  "client",
  "dev tun",
  "remote 203.0.113.10 1194",
  ...Array.from({ length: ROUTES }, (_, i) => `route 10.${i >> 8}.${i & 255}.0 255.255.255.0`),
].join("\n");

/** How long people wait: printed, as machines differ. */
export const speedWalk: Walk = {
  name: "speed",
  themes: ["dark"],
  viewport: { width: 1500, height: 1000 },
  files: { "many.ovpn": many },
  steps: [
    {
      title: "from keystroke to table",
      async act({ page }) {
        await openPreview(page, "client-to-client");
        await line(page, "server 10.8.0.0").click();
        await page.keyboard.press("Home");
        for (let i = 0; i < "server 10.8".length; i++) await page.keyboard.press("ArrowRight");
        const times: number[] = [];
        for (const key of ["1", "Backspace", "2", "Backspace", "3", "Backspace"]) {
          const address = key === "Backspace" ? "10.8.0.0" : `10.8${key}.0.0`;
          times.push(await timeUntil(page, address, () => page.keyboard.press(key)));
        }
        console.log(`  from a keystroke to the new table: ${times.join(", ")} ms`);
      },
    },
    {
      title: "many routes",
      async act({ page }) {
        await page.keyboard.press("Control+P");
        await page.locator(".quick-input-widget input").first().fill("many.ovpn");
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "many.ovpn" }).first().waitFor();
        await page.keyboard.press("Enter");
        await line(page, "route 10.0.9.0").click();
        await page.evaluate(listenForKeys);
        await openPreview(page, "route 10.0.9.0");
        await rowOf(page, "10.0.5.0").first().waitFor();
        const drawn = await inside(page)
          .locator("body")
          .evaluate(() => Date.now());
        console.log(`  from the command to ${ROUTES} routes: at most ${drawn - (await page.evaluate(lastKey))} ms`);
      },
    },
  ],
};

/** Milliseconds from the keystroke that `act` makes until `text` is in the table. */
async function timeUntil(page: Page, text: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(listenForKeys);
  const shown = inside(page).locator("body").evaluate(timeOf, text);
  await act();
  return (await shown) - (await page.evaluate(lastKey));
}

/** Runs in the page: remembers when a key was last pressed. */
function listenForKeys(): void {
  const listen = () => Object.assign(window, { lastKey: Date.now() });
  window.addEventListener("keydown", listen, { capture: true });
}

const lastKey = (): number => Number(Reflect.get(window, "lastKey"));

/** Runs in the preview: when `text` was first in a cell of the table. */
const timeOf = (body: Element, text: string): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      if (Array.from(body.querySelectorAll("[role=gridcell]")).every((cell) => !cell.textContent?.startsWith(text)))
        return;
      observer.disconnect();
      resolve(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(body, { subtree: true, childList: true, characterData: true });
  });
