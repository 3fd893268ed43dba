import { mkdirSync } from "node:fs";
import { startHarness } from "./harness.ts";
import { states } from "./states.ts";
import { themes } from "./themes.ts";

// Pictures of the page in its states: node scripts/run.mjs test/preview-harness/screenshots.ts [FOLDER [STATE…]]
const [folder = "screenshots/harness", ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const harness = await startHarness();
for (const [name, { setting, messages }] of Object.entries(states)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const theme of name === "full" || name === "asked" ? Object.keys(themes) : ["dark", "light"]) {
    for (const width of name === "full" ? [400, 600, 980, 1600] : name === "split" ? [600] : [980]) {
      const { page, send } = await harness.open({ ...setting, theme, width });
      await send(...messages);
      await page.screenshot({ path: `${folder}/${name}-${theme}-${width}.png`, fullPage: name !== "many" });
      await page.close();
    }
  }
}
await harness.close();
