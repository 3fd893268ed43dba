import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../hosts/browser.ts";
import { installExtension } from "../hosts/code-server.ts";
import { installChromium, installCodeServer } from "../hosts/install.ts";
import { temporaryFolder } from "../hosts/lifetime.ts";
import { step } from "../hosts/processes.ts";
import { packExtension } from "../hosts/vsix.ts";

/** Packs the extension, installs it for VS Code in the browser into `home`, and starts that browser. */
export async function unpack(): Promise<{ readonly browser: Browser; readonly home: string }> {
  const chromium = await installChromium();
  await installCodeServer();
  const home = temporaryFolder();
  await step("Packing and installing the extension", async () => {
    const vsix = path.join(home, "openvpn-lens.vsix");
    await packExtension(vsix);
    await installExtension(home, vsix);
  });
  return { browser: await launchBrowser(chromium), home };
}
