import { setTimeout as delay } from "node:timers/promises";
import { launchBrowser } from "../hosts/browser.ts";
import { startCodeServer } from "../hosts/code-server.ts";
import { installChromium, installCodeServer } from "../hosts/install.ts";
import { root } from "../hosts/paths.ts";
import type { Suite } from "./suite.ts";

/** Runs the suite in the extension host of VS Code for the browser. */
export async function runInBrowser({ home, workspace, entry, resultFile }: Suite): Promise<void> {
  const chromium = await installChromium();
  await installCodeServer();
  console.log("VS Code for the browser, in Chromium");
  const server = await startCodeServer({ home, env: { OPENVPN_TEST_RESULT: resultFile } });
  const browser = await launchBrowser(chromium);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(allowTests);
  const log: string[] = [];
  const exited = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
  await page.exposeFunction("codeAutomationLog", (kind: string, parts: unknown[]) =>
    log.push(`${kind} ${parts.join(" ")}`),
  );
  const payload = [
    ["extensionDevelopmentPath", server.remoteUri(root)],
    ["extensionTestsPath", server.remoteUri(entry)],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  await page.goto(`${server.address}/?${query}`);
  const outcome = await Promise.race([exited, delay(180_000, "timeout", { ref: false })]);
  if (outcome === "timeout") console.log(`The suite did not end. Last lines of its log:\n${log.slice(-40).join("\n")}`);
  await browser.close();
  await server.stop();
}

/**
 * Built VS Code runs `extensionTestsPath` of the address only where its page says so; without it nothing happens,
 * silently. Old servers have no option that makes them say it.
 */
function allowTests(): void {
  const observer = new MutationObserver(() => {
    const element = document.getElementById("vscode-workbench-web-configuration");
    if (element === null) return;
    observer.disconnect();
    const settings = JSON.parse(element.dataset.settings ?? "{}");
    settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
    element.dataset.settings = JSON.stringify(settings);
  });
  observer.observe(document, { childList: true, subtree: true });
}
