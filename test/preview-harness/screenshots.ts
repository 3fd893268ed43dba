import { mkdirSync } from "node:fs";
import { startHarness } from "./harness.ts";
import { states } from "./states.ts";
import { themes } from "./themes.ts";

const sizes = [980, 400, 680, 800, 1600, 1280].map((width) => ({ width, scale: width === 1280 ? 2 : 1 }));

// Pictures of the page in its states: node scripts/run.mjs test/preview-harness/screenshots.ts [FOLDER [STATE…]]
const [folder = "screenshots/harness", ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const MANY_LOOKS = ["full", "asked", "long", "pushed"];
const harness = await startHarness();
for (const [name, { setting, messages, click }] of Object.entries(states)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const theme of MANY_LOOKS.includes(name) ? Object.keys(themes) : ["dark", "light"]) {
    for (const { width, scale } of MANY_LOOKS.includes(name) ? sizes : sizes.slice(0, 1)) {
      const { page, send } = await harness.open({ ...setting, theme, width, scale });
      await send(...messages);
      if (click !== undefined) await page.getByRole("button", { name: click }).first().click();
      const file = `${folder}/${name}-${theme}-${width}${scale === 1 ? "" : "-zoomed"}.png`;
      await page.screenshot({ path: file, fullPage: !name.includes("many") });
      await page.close();
    }
  }
}
await harness.close();
