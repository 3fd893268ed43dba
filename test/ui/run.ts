import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../hosts/browser.ts";
import { installExtension, startCodeServer } from "../hosts/code-server.ts";
import { installChromium, installCodeServer } from "../hosts/install.ts";
import { main, temporaryFolder } from "../hosts/lifetime.ts";
import { root } from "../hosts/paths.ts";
import { step } from "../hosts/processes.ts";
import { packExtension } from "../hosts/vsix.ts";
import { addTotals } from "../support/totals.ts";
import { journey } from "./journey.ts";

const THEMES = { dark: "Default Dark Modern", light: "Default Light Modern" };
const screenshots = path.join(root, "screenshots");

/** Works the packaged extension as a person does, in both themes, and leaves a picture of each step. */
main(async () => {
  const chromium = await installChromium();
  await installCodeServer();
  const home = temporaryFolder();
  const vsix = path.join(home, "openvpn-lens.vsix");
  await step("Packing the extension and installing it", async () => {
    await packExtension(vsix);
    await installExtension(home, vsix);
  });
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots);
  const browser = await launchBrowser(chromium);
  let failed = 0;
  for (const [name, theme] of Object.entries(THEMES)) failed += await walk(browser, home, name, theme);
  await browser.close();
  return failed === 0 ? 0 : 1;
});

/** How many steps failed; those after a failed one are not tried. */
async function walk(browser: Browser, home: string, name: string, theme: string): Promise<number> {
  const workspace = path.join(home, name, "office");
  cpSync(path.join(root, "samples"), workspace, { recursive: true });
  const settings = { "workbench.colorTheme": theme, "editor.minimap.enabled": false, "editor.fontSize": 14 };
  const server = await startCodeServer({ home, settings });
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
  const payload = [["openFile", server.remoteUri(path.join(workspace, "server.ovpn"))]];
  await page.goto(`${server.address}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`);
  let passed = 0;
  for (const { title, act } of journey) {
    const picture = path.join(screenshots, `${name}-${passed + 1}-${title.replaceAll(" ", "-")}.png`);
    const failure = await act(page).catch((error: unknown) => error);
    await page.screenshot({ path: picture });
    console.log(`  ${failure === undefined ? "ok   " : "FAIL "} ${name}: ${title}`);
    if (failure !== undefined) {
      console.log(failure);
      break;
    }
    passed++;
  }
  addTotals({ passed, failed: passed === journey.length ? 0 : 1 });
  await page.close();
  await server.stop();
  return passed === journey.length ? 0 : 1;
}
