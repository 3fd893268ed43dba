import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { main } from "../test/hosts/lifetime.ts";
import { root } from "../test/hosts/paths.ts";
import { until } from "../test/support/until.ts";
import { line, runCommand } from "../test/ui/hands.ts";
import { unpack } from "../test/ui/unpack.ts";
import { atDesk } from "../test/ui/vscode.ts";
import { makeSmaller } from "./smaller-png.ts";

const folder = path.join(root, "docs", "images");

/** The further pictures of the README: what is above and between the lines, the pair, refactorings, other programs. */
main(async () => {
  const { browser, home } = await unpack();
  for (const theme of ["light", "dark"] as const) {
    const take = (page: Page, name: string) =>
      page.screenshot({ path: path.join(folder, `${name}-${theme}.png`), animations: "disabled", caret: "hide" });
    const settings = { "editor.fontSize": 13, "window.commandCenter": false, "outline.collapseItems": "alwaysExpand" };
    const desk = { home, theme, settings, viewport: { width: 1100, height: 660 } };
    await atDesk(browser, desk, async ({ page }) => {
      await pictureLines(page);
      await take(page, "lines");
      await pictureRefactorings(page);
      await take(page, "refactor");
    });
    await atDesk(browser, { ...desk, file: "client.ovpn", files: { "client.ovpn": CLIENT } }, async ({ page }) => {
      await picturePair(page);
      await take(page, "pair");
      await picturePrograms(page);
      await take(page, "will-it-run");
    });
  }
  await browser.close();
  for (const name of readdirSync(folder)) if (name.endsWith(".png")) makeSmaller(path.join(folder, name));
  return 0;
});

/** With things to say about it: another device than the server's, a compression of old days. */
const CLIENT = `client
dev tap
proto udp
remote 203.0.113.10 1194
nobind

remote-cert-tls server
ca ca.crt
cert client.crt
key client.key

comp-lzo no
persist-tun
verb 3
`;

async function pictureLines(page: Page): Promise<void> {
  await runCommand(page, "Explorer: Focus on Outline View");
  await page.locator(".outline-pane .monaco-list-row", { hasText: "server" }).first().waitFor();
  await line(page, "server 10.8.0.0").click();
  await page.mouse.move(0, 0);
}

async function pictureRefactorings(page: Page): Promise<void> {
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await line(page, "server 10.8.0.0").click({ position: { x: 20, y: 8 } });
  const offered = page.locator(".action-widget .monaco-list-row", { hasText: "topology subnet" }).first();
  await until("refactorings", async () => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+R");
    return offered.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
  });
}

async function picturePair(page: Page): Promise<void> {
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await page.locator(".squiggly-warning").first().waitFor();
  await runCommand(page, "Problems: Focus on Problems View");
  const found = page.locator(".markers-panel .monaco-list-row", { hasText: "The server's device is tun" }).first();
  await found.waitFor();
  await found.click();
  await page.keyboard.press("ArrowRight");
  await page.mouse.move(0, 0);
}

async function picturePrograms(page: Page): Promise<void> {
  await runCommand(page, "View: Toggle Panel Visibility");
  await runCommand(page, "View: Open First Editor in Group");
  await line(page, "dev tap").waitFor();
  await runCommand(page, "OpenVPN: Will It Run On");
  const table = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").locator("table").first();
  await table.waitFor();
  await page.mouse.move(0, 0);
}
