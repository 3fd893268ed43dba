import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../hosts/browser.ts";
import { installExtension, startCodeServer } from "../hosts/code-server.ts";
import { installChromium, installCodeServer } from "../hosts/install.ts";
import { main, temporaryFolder } from "../hosts/lifetime.ts";
import { root } from "../hosts/paths.ts";
import { packExtension } from "../hosts/vsix.ts";
import { previewJourney } from "./preview-journey.ts";

const THEMES = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrast: "Default High Contrast",
};
const folder = path.join(root, "screenshots", "preview");

/** Works the preview of the packaged extension as a person does, in three themes, and leaves a picture of each step. */
main(async () => {
  const chromium = await installChromium();
  await installCodeServer();
  const vsix = path.join(temporaryFolder(), "openvpn-lens.vsix");
  await packExtension(vsix);
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser(chromium);
  let failed = 0;
  const wanted = process.argv.slice(2);
  for (const entry of Object.entries(THEMES))
    if (wanted.length === 0 || wanted.includes(entry[0])) failed += await walk(browser, vsix, entry);
  await browser.close();
  return failed === 0 ? 0 : 1;
});

async function walk(browser: Browser, vsix: string, [name, theme]: readonly [string, string]): Promise<number> {
  const home = temporaryFolder();
  await installExtension(home, vsix);
  const workspace = path.join(home, "office");
  cpSync(path.join(root, "samples"), workspace, { recursive: true });
  const settings = {
    "workbench.colorTheme": theme,
    "editor.minimap.enabled": false,
    "window.autoDetectHighContrast": false,
  };
  const server = await startCodeServer({ home, settings });
  const page = await browser.newPage({ viewport: { width: 1500, height: 1000 } });
  const payload = [["openFile", server.remoteUri(path.join(workspace, "server.ovpn"))]];
  await page.goto(`${server.address}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`);
  let passed = 0;
  for (const { title, act } of previewJourney) {
    const failure = await act(page).catch((error: unknown) => error);
    await page.screenshot({ path: path.join(folder, `${name}-${passed + 1}-${title.replaceAll(" ", "-")}.png`) });
    console.log(`  ${failure === undefined ? "ok   " : "FAIL "} ${name}: ${title}`);
    if (failure !== undefined) {
      console.log(failure);
      break;
    }
    passed++;
  }
  await page.close();
  await server.stop();
  return passed === previewJourney.length ? 0 : 1;
}
