import { existsSync, readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { until } from "../support/until.ts";

/** The line of the editor that contains `text`. */
export const line = (page: Page, text: string): Locator =>
  page.locator(".editor-instance .view-line", { hasText: text.replaceAll(" ", "\u00a0") }).first();

/** What is inside of the preview. */
export const inside = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready[src*="extensionId=openvpn-lens."]').frameLocator("iframe#active-frame");

/** The rows of the preview's table with this text. */
export const rowOf = (page: Page, text: string): Locator =>
  inside(page).locator('[role="row"].line', { hasText: text });

/** Rests the mouse on something until VS Code explains it; what moves meanwhile is followed. */
export async function hover(page: Page, at: Locator, x: number): Promise<string> {
  const explanation = page.locator(".monaco-hover:not(.hidden) .hover-contents");
  await until("a hover", async () => {
    await page.mouse.move(0, 0);
    await at.hover({ position: { x, y: 8 } });
    return appears(explanation.first());
  });
  return (await explanation.allTextContents()).join("\n");
}

/** Whether it does within three seconds. */
export const appears = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );

/** Presses a key until what it opens is there: VS Code closes it again when something else moves at that moment. */
export const pressFor = (page: Page, key: string, opened: Locator): Promise<boolean> =>
  until(`what ${key} opens`, async () => {
    await page.keyboard.press(key);
    return appears(opened);
  });

/** Types a new line below the one that contains `text`; as a paste, so that nothing is completed on the way. */
export async function typeBelow(page: Page, text: string, typed: string): Promise<void> {
  await line(page, text).click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(typed);
}

/** Puts `typed` in place of the line under the cursor. */
export async function replaceLine(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.insertText(typed);
}

/** In the explorer. */
export async function renameTo(page: Page, name: string, newName: string): Promise<void> {
  await page.getByRole("treeitem", { name }).click();
  await page.keyboard.press("F2");
  const box = page.locator(".explorer-item-edited input");
  await box.fill(newName);
  await box.press("Enter");
  await page.getByRole("treeitem", { name: newName }).waitFor();
}

export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
  await until(`the command ${title}`, async () => {
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget input.input").first();
    if (await appears(input)) await input.fill(`>${title}`);
    return appears(row);
  });
  await page.keyboard.press("Enter");
}

/** As people do, from the text that has the focus. */
export async function openPreview(page: Page, text: string): Promise<void> {
  await line(page, text).click();
  await page.keyboard.press("Control+K");
  await page.keyboard.press("v");
  await inside(page).locator('[role="row"].line').first().waitFor({ timeout: 60_000 });
}

/** What the preview tells those who do not see it. */
export const said = (page: Page, text: string): Promise<void> =>
  inside(page).locator("[role=status]", { hasText: text }).waitFor({ state: "attached" });

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The whole window anew, with what it remembers. */
export async function reload(page: Page): Promise<void> {
  const reloaded = page.waitForEvent("domcontentloaded");
  await runCommand(page, "Developer: Reload Window");
  await reloaded;
  await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
}

export async function takeAlong(page: Page, how: string): Promise<void> {
  await inside(page).getByText("Take along").click();
  await inside(page).getByRole("button", { name: how }).click();
}

/** Saves the preview's picture under the name it proposes. */
export async function savedPicture(page: Page, file: string): Promise<string> {
  await takeAlong(page, "Save the picture…");
  await page.locator(".quick-input-widget input.input").first().waitFor();
  await page.locator(".quick-input-widget .quick-input-action", { hasText: "OK" }).waitFor();
  await page.keyboard.press("Enter");
  await said(page, "The picture is saved.");
  await until("the saved picture", () => existsSync(file));
  return readFileSync(file, "utf8");
}
