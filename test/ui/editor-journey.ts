import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { Step } from "./walk.ts";

/** What a person does with the sample server's text, in this order. */
export const editorJourney: readonly Step[] = [
  {
    title: "the file in colours",
    async act(page) {
      await line(page, "client-to-client").waitFor({ timeout: 60_000 });
      await page.locator(".statusbar-item", { hasText: "OpenVPN 2.6" }).waitFor();
      await page.waitForFunction(() => {
        const spans = Array.from(document.querySelectorAll(".view-line span[class*=mtk]"));
        return new Set(spans.map((span) => getComputedStyle(span).color)).size >= 4;
      });
    },
  },
  {
    title: "a hover",
    async act(page) {
      await hover(page, line(page, "server 10.8.0.0"), 20);
      const text = await shown(page.locator(".monaco-hover:not(.hidden) .hover-contents").first());
      assert.match(text, /server/);
    },
  },
  {
    title: "a squiggle under a typo",
    async act(page) {
      await typeBehind(page, "proto udp", "keepaliv 10 60");
      await page.locator(".squiggly-error").first().waitFor();
      await hover(page, line(page, "keepaliv 10"), 20);
      const text = await shown(
        page.locator(".monaco-hover:not(.hidden) .hover-contents", { hasText: "keepaliv" }).first(),
      );
      assert.match(text, /keepalive/);
    },
  },
  {
    title: "a completion",
    async act(page) {
      await page.keyboard.press("Escape");
      await replaceLine(page, 'push "redir');
      await page.keyboard.press("Control+Space");
      await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "redirect-gateway" }).first().waitFor();
    },
  },
  {
    title: "the routing preview",
    async act(page) {
      await page.keyboard.press("Escape");
      await replaceLine(page, "");
      await runCommand(page, "OpenVPN: Preview Routing");
      await preview(page).getByText("10.8.0.5").first().waitFor();
    },
  },
  {
    title: "the preview of a full tunnel",
    async act(page) {
      await typeBehind(page, "proto udp", 'push "redirect-gateway def1 bypass-dhcp"');
      await preview(page).getByText("128.0.0.0").first().waitFor();
    },
  },
];

const line = (page: Page, text: string): Locator =>
  page.locator(".editor-instance .view-line", { hasText: text.replaceAll(" ", "\u00a0") }).first();

async function hover(page: Page, at: Locator, x: number): Promise<void> {
  await page.mouse.move(0, 0);
  await at.hover({ position: { x, y: 8 } });
}

/** The text of something, once it is on the screen. */
async function shown(locator: Locator): Promise<string> {
  await locator.waitFor();
  return (await locator.textContent()) ?? "";
}

/** Types a new line below the one that contains `text`. */
async function typeBehind(page: Page, text: string, typed: string): Promise<void> {
  await line(page, text).click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await type(page, typed);
}

async function replaceLine(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+L");
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await type(page, typed);
}

/** As a paste, so that nothing is completed on the way. */
const type = (page: Page, text: string): Promise<void> => page.keyboard.insertText(text);

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").waitFor();
  await page.keyboard.type(title);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

const preview = (page: Page) =>
  page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame").locator("body");
