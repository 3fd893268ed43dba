import path from "node:path";
import { launchBrowser } from "../hosts/browser.ts";
import { installChromium, installCodeServer } from "../hosts/install.ts";
import { main, temporaryFolder } from "../hosts/lifetime.ts";
import { root } from "../hosts/paths.ts";
import { step } from "../hosts/processes.ts";
import { packExtension } from "../hosts/vsix.ts";
import { editorJourney } from "./editor-journey.ts";
import { previewJourney } from "./preview-journey.ts";
import { EVERY_THEME, walk } from "./walk.ts";

const WALKS = [
  { name: "editor", journey: editorJourney, viewport: { width: 1360, height: 850 } },
  { name: "preview", journey: previewJourney, viewport: { width: 1500, height: 1000 } },
];

/** Works the packaged extension as a person does and leaves pictures. Names of walks and themes choose among them. */
main(async () => {
  const chromium = await installChromium();
  await installCodeServer();
  const vsix = path.join(temporaryFolder(), "openvpn-lens.vsix");
  await step("Packing the extension", () => packExtension(vsix));
  const browser = await launchBrowser(chromium);
  let failed = 0;
  for (const { name, journey, viewport } of WALKS.filter(({ name }) => isChosen(name, WALKS.map(nameOf))))
    for (const theme of EVERY_THEME.filter((theme) => isChosen(theme, EVERY_THEME))) {
      console.log(`${name}, ${theme}`);
      const folder = path.join(root, "screenshots", name, theme);
      if (!(await walk(browser, theme, { vsix, folder, journey, viewport }))) failed++;
    }
  await browser.close();
  return failed === 0 ? 0 : 1;
});

const nameOf = ({ name }: { readonly name: string }): string => name;

/** Whether it was named on the command line, or none of its kind was. */
function isChosen(name: string, kind: readonly string[]): boolean {
  const chosen = process.argv.slice(2).filter((word) => kind.includes(word));
  return chosen.length === 0 || chosen.includes(name);
}
