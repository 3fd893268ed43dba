import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { startHarness } from "./harness.ts";
import { states } from "./states.ts";
import { themes } from "./themes.ts";

// axe-core on every state in one theme, and on those that show all colours in the others; and whether the page needs no
// scrolling to the side where it is narrow: node scripts/run.mjs test/preview-harness/accessibility.ts
const COLOURFUL = ["full", "asked", "replaced", "stale", "unfolded", "refused", "loop", "offline"];
/** What a window of 1280 pixels leaves at 400 % (WCAG 1.4.10). */
const NARROWEST = 320;
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const harness = await startHarness();
let violations = 0;
for (const theme of Object.keys(themes)) {
  for (const [name, { setting, messages }] of Object.entries(states)) {
    if (theme !== "dark" && !COLOURFUL.includes(name)) continue;
    const { page, send } = await harness.open({ ...setting, theme });
    await send(...messages);
    await openForms(page);
    for (const { id, help, nodes } of await violationsOf(page)) {
      violations++;
      console.log(`${theme}, ${name}: ${id}: ${help}`);
      for (const { html, failureSummary } of nodes.slice(0, 2)) console.log(`  ${html}\n  ${failureSummary}`);
    }
    await page.close();
  }
}
for (const [name, { setting, messages }] of Object.entries(states)) {
  const { page, send } = await harness.open({ ...setting, width: NARROWEST });
  await send(...messages);
  for await (const opened of openEachForm(page)) {
    const wide = await tooWide(page);
    if (wide.length === 0) continue;
    violations++;
    console.log(`${name}, ${opened}, at ${NARROWEST} pixels: wider than the page: ${wide.join(" ")}`);
  }
  await page.close();
}
await harness.close();
console.log(violations === 0 ? "axe-core finds no violation, and no page is too wide" : `${violations} violations`);
process.exitCode = violations === 0 ? 0 : 1;

async function violationsOf(page: Page): Promise<axe.AxeResults["violations"]> {
  await page.evaluate(source);
  return page.evaluate(async () => (await (window as unknown as { axe: typeof axe }).axe.run()).violations);
}

/** What is folded away is looked at, too. */
async function openForms(page: Page): Promise<void> {
  const button = page.locator(".what-if button.chip").last();
  if ((await button.count()) > 0) await button.click();
  const menu = page.locator(".menu summary");
  if ((await menu.count()) > 0) await menu.click();
}

/** Opens one form after the other; their names, each when it is open. */
async function* openEachForm(page: Page): AsyncIterable<string> {
  yield "no form";
  for (const button of await page.locator(".what-if button.chip").all()) {
    await button.click();
    yield (await button.textContent()) ?? "";
    await button.click();
  }
}

/** What reaches over the page's right edge, and is not cut off or scrolled within. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = Array.from(document.querySelectorAll("#root *"));
    const wide = all.filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return wide.slice(0, 4).map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`);
  });
}
