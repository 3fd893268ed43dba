import path from "node:path";
import { launchBrowser } from "../hosts/browser.ts";
import { installExtension } from "../hosts/code-server.ts";
import { installChromium, installCodeServer } from "../hosts/install.ts";
import { main, temporaryFolder } from "../hosts/lifetime.ts";
import { step } from "../hosts/processes.ts";
import { packExtension } from "../hosts/vsix.ts";
import { editorWalk } from "./journeys/editor.ts";
import { lookWalk } from "./journeys/look.ts";
import { previewWalk } from "./journeys/preview.ts";
import { secretsWalk } from "./journeys/secrets.ts";
import { untrustedWalk } from "./journeys/untrusted.ts";
import { welcomeWalk } from "./journeys/welcome.ts";
import { EVERY_THEME } from "./vscode.ts";
import { type Walk, walk } from "./walk.ts";

const WALKS: readonly Walk[] = [editorWalk, previewWalk, lookWalk, secretsWalk, untrustedWalk, welcomeWalk];

/** Works the packaged extension as a person does and leaves pictures. Names of walks and themes choose among them. */
main(async () => {
  const chromium = await installChromium();
  await installCodeServer();
  const home = temporaryFolder();
  await step("Packing and installing the extension", async () => {
    const vsix = path.join(home, "openvpn-lens.vsix");
    await packExtension(vsix);
    await installExtension(home, vsix);
  });
  const browser = await launchBrowser(chromium);
  let failed = 0;
  for (const { theme, ...chosen } of chosenWalks()) {
    console.log(`${chosen.name}, ${theme}`);
    if (!(await walk(browser, chosen, { home, theme }))) failed++;
  }
  await browser.close();
  return failed === 0 ? 0 : 1;
});

/** What the command line names, in themes that it names or that the walk is for. */
function chosenWalks() {
  const words = process.argv.slice(2);
  const themes = EVERY_THEME.filter((theme) => words.includes(theme));
  const named = WALKS.filter(({ name }) => words.includes(name));
  return (named.length === 0 ? WALKS : named).flatMap((each) =>
    (themes.length === 0 ? each.themes : themes).map((theme) => ({ ...each, theme })),
  );
}
