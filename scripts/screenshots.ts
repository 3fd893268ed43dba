import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { main } from "../test/hosts/lifetime.ts";
import { root } from "../test/hosts/paths.ts";
import { hover, inside, line, openPreview, replaceLine, rowOf, runCommand, typeBelow } from "../test/ui/hands.ts";
import { unpack } from "../test/ui/unpack.ts";
import { atDesk, type Theme } from "../test/ui/vscode.ts";

const folder = path.join(root, "docs", "images");

/** `npm run screenshots`: makes the pictures of the README from the packaged extension in a real VS Code. */
main(async () => {
  const { browser, home } = await unpack();
  mkdirSync(folder, { recursive: true });
  for (const theme of ["light", "dark"] as const) {
    const settings = { "editor.fontSize": 13, "workbench.sideBar.location": "left", "window.commandCenter": false };
    const editor = { home, theme, settings, viewport: { width: 1100, height: 660 } };
    await atDesk(browser, editor, ({ page }) => pictureEditor(page, theme));
    const preview = { home, theme, settings, viewport: { width: 1500, height: 1040 } };
    await atDesk(browser, preview, ({ page }) => pictureSplit(page, theme));
    await atDesk(browser, preview, ({ page }) => pictureFull(page, theme));
  }
  await browser.close();
  return 0;
});

async function pictureEditor(page: Page, theme: Theme): Promise<void> {
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await hover(page, line(page, "server 10.8.0.0"), 20);
  await take(page, `hover-${theme}`);
  await page.mouse.move(0, 0);
  await typeBelow(page, "proto udp", "keepaliv 10 60");
  await page.locator(".squiggly-error").first().waitFor();
  await runCommand(page, "Problems: Focus on Problems View");
  await page.locator(".markers-panel .monaco-list-row", { hasText: "keepaliv" }).first().waitFor();
  await line(page, "keepaliv 10").click({ position: { x: 20, y: 8 } });
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row", { hasText: "keepalive" }).first().waitFor();
  await take(page, `problems-${theme}`);
  await page.keyboard.press("Escape");
  await runCommand(page, "View: Toggle Panel Visibility");
  await replaceLine(page, 'push "redir');
  await page.locator(".codelens-decoration", { hasText: "about 192 bytes" }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "redirect-gateway" }).first().waitFor();
  await page.locator(".suggest-details-container").or(page.locator(".suggest-widget")).first().waitFor();
  await take(page, `completion-${theme}`);
}

async function pictureSplit(page: Page, theme: Theme): Promise<void> {
  await openOnWindows(page);
  await take(page, `preview-split-${theme}`);
}

async function pictureFull(page: Page, theme: Theme): Promise<void> {
  await openOnWindows(page);
  await typeBelow(page, "proto udp", 'push "redirect-gateway def1 bypass-dhcp"');
  // VS Code asks for them anew while the text has the focus only.
  await page.locator(".codelens-decoration", { hasText: "line 10: topology" }).waitFor();
  await inside(page).getByPlaceholder("203.0.113.7").fill("203.0.113.99");
  await rowOf(page, "128.0.0.0").first().waitFor();
  await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
  await take(page, `preview-full-${theme}`);
}

async function openOnWindows(page: Page): Promise<void> {
  await openPreview(page, "client-to-client");
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await inside(page)
    .getByRole("combobox", { name: /^System/ })
    .selectOption("windows");
  await inside(page).getByRole("columnheader", { name: "Netmask" }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  console.log(`${path.relative(root, file)}: ${Math.round(statSync(file).size / 1000)} kB`);
}
