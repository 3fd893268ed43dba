import type { Page } from "playwright-core";
import { main } from "../hosts/lifetime.ts";
import { inside, line, openPreview, rowOf } from "../ui/hands.ts";
import { unpack } from "../ui/unpack.ts";
import { atDesk, type DeskOptions } from "../ui/vscode.ts";

// How long it takes in a real VS Code from a key to what is on the screen; a measurement, no test:
// node scripts/run.mjs test/preview-harness/speed-in-vscode.ts
const TURNS = 6;
const OPENINGS = 11;
const routes = Array.from({ length: 15_000 }, (_, i) => `route 10.${100 + (i >> 8)}.${i & 255}.0 255.255.255.0`);
const short = "client\nremote 203.0.113.10 1194\n";
const long = `client\ndev tun\nremote 203.0.113.10 1194\n${routes.join("\n")}\n`;

main(async () => {
  const { browser, home } = await unpack();
  const common: DeskOptions = { home, theme: "dark", viewport: { width: 1500, height: 1000 } };
  await atDesk(browser, common, async ({ page }) => {
    report("the sample opens", [await untilOpen(page, "client-to-client")]);
    const times: number[] = [];
    await line(page, "#push").click();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    for (let turn = 0; turn < TURNS; turn++) times.push(await untilChanged(page, turn % 2 === 0 ? "Backspace" : "#"));
    report("a key in the sample", times);
  });
  const files = { "long.ovpn": long, "short.ovpn": short, "note.md": "# A note\n" };
  await atDesk(browser, { ...common, file: "long.ovpn", files }, async ({ page }) => {
    // The first webview of a window also starts what all of them need.
    report("15,000 routes open in a window without webviews", [await opening(page)]);
    const times: Record<string, number[]> = { "long.ovpn": [], "short.ovpn": [] };
    // In turn: what the machine does beside it, and what warms up, is then in both.
    for (let turn = 0; turn < OPENINGS; turn++) {
      for (const [name, list] of Object.entries(times)) {
        await editorOf(page, name);
        list.push(await opening(page));
      }
    }
    for (const [name, list] of Object.entries(times)) {
      report(`${name} opens`, list);
      report(`${name} opens, the median`, [median(list)]);
    }
    // What any page costs here: one line of Markdown, by VS Code's own preview.
    report("beside it, a heading in Markdown", [await untilHeading(page)]);
  });
  await browser.close();
  return 0;
});

const report = (what: string, times: readonly number[]): void =>
  console.log(`${what}: ${times.map((time) => Math.round(time)).join(", ")} ms`);

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

async function opening(page: Page): Promise<number> {
  const time = await untilOpen(page, "remote 203.0.113.10");
  await page.locator(".tab", { hasText: "Routes of" }).click({ button: "middle" });
  await page.locator(".tab", { hasText: "Routes of" }).waitFor({ state: "detached" });
  return time;
}

async function editorOf(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+P");
  await page.keyboard.type(name);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** From the last key that opened the preview until its rows are painted; the window itself looks at the clock. */
async function untilOpen(page: Page, text: string): Promise<number> {
  await rememberKeys(page);
  await page.evaluate(noteRows);
  await openPreview(page, text);
  await page.waitForFunction(() => Number.isFinite(Reflect.get(window, "paintedAt")));
  const paintedAt = await page.evaluate(() => Number(Reflect.get(window, "paintedAt")));
  return paintedAt - (await lastKey(page));
}

/** Looks in each of the window's frames whether the preview, which is of the same origin here, has rows. */
function noteRows(): void {
  const within = (root: Document | null | undefined, frame: string) =>
    root?.querySelector<HTMLIFrameElement>(frame)?.contentDocument;
  // A message that is sent in a frame arrives after its painting.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => Object.assign(window, { paintedAt: Date.now() });
  const look = () => {
    const webview = within(document, 'iframe.webview.ready[src*="extensionId=openvpn-lens."]');
    if (within(webview, "iframe#active-frame")?.querySelector("[role=row].line")) port2.postMessage(0);
    else requestAnimationFrame(look);
  };
  Object.assign(window, { paintedAt: Number.NaN });
  look();
}

/** From a key that adds or takes away the pushed default route until the table has changed; the page itself looks at the clock. */
async function untilChanged(page: Page, key: "Backspace" | "#"): Promise<number> {
  const body = inside(page).locator("body");
  await body.evaluate((element) => {
    const note = () => Object.assign(window, { drawnAt: Date.now() });
    const grid = element.querySelector("[role=grid]") ?? element;
    new MutationObserver((_, observer) => {
      note();
      observer.disconnect();
    }).observe(grid, { childList: true, subtree: true });
  });
  await page.keyboard.press(key);
  const state = key === "Backspace" ? "attached" : "detached";
  await rowOf(page, "128.0.0.0/1").first().waitFor({ state });
  return (await body.evaluate(() => Number(Reflect.get(window, "drawnAt")))) - (await lastKey(page));
}

async function untilHeading(page: Page): Promise<number> {
  await editorOf(page, "note.md");
  await line(page, "# A note").click();
  await page.keyboard.press("Control+K");
  await page.keyboard.press("v");
  const preview = page.frameLocator('iframe.webview.ready[src*="markdown-language-features"]');
  await preview.frameLocator("iframe#active-frame").locator("h1").waitFor();
  return Date.now() - (await lastKey(page));
}

const rememberKeys = (page: Page): Promise<void> =>
  page.evaluate(() =>
    window.addEventListener("keydown", () => Object.assign(window, { lastKey: Date.now() }), { capture: true }),
  );

const lastKey = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, "lastKey")));
