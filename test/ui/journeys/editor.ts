import assert from "node:assert/strict";
import { hover, inside, line, pressFor, replaceLine, runCommand, typeBelow } from "../hands.ts";
import type { Walk } from "../walk.ts";

/** What a person does with the sample server's text, in this order. */
export const editorWalk: Walk = {
  name: "editor",
  themes: ["dark"],
  viewport: { width: 1360, height: 850 },
  steps: [
    {
      title: "the file in colours",
      async act({ page }) {
        await page.locator(".statusbar-item", { hasText: "OpenVPN 2.6" }).waitFor();
        await page.waitForFunction(() => {
          const spans = Array.from(document.querySelectorAll(".view-line span[class*=mtk]"));
          return new Set(spans.map((span) => getComputedStyle(span).color)).size >= 4;
        });
      },
    },
    {
      title: "a hover",
      async act({ page }) {
        assert.match(await hover(page, line(page, "server 10.8.0.0"), 20), /server/);
      },
    },
    {
      title: "a squiggle under a typo",
      async act({ page }) {
        await typeBelow(page, "proto udp", "keepaliv 10 60");
        await page.locator(".squiggly-error").first().waitFor();
        assert.match(await hover(page, line(page, "keepaliv 10"), 20), /keepalive/);
      },
    },
    {
      title: "the Problems panel",
      async act({ page }) {
        await page.keyboard.press("Escape");
        await runCommand(page, "Problems: Focus on Problems View");
        await page.locator(".markers-panel .monaco-list-row", { hasText: "keepaliv" }).first().waitFor();
        await runCommand(page, "View: Toggle Panel Visibility");
        await page.locator(".markers-panel").waitFor({ state: "hidden" });
      },
    },
    {
      title: "a quick fix",
      async act({ page }) {
        await line(page, "keepaliv 10").click({ position: { x: 20, y: 8 } });
        await pressFor(
          page,
          "Control+.",
          page.locator(".action-widget .monaco-list-row", { hasText: "keepalive" }).first(),
        );
        await page.keyboard.press("Enter");
        await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
        assert.equal(
          await page.locator(".editor-instance .view-line", { hasText: "keepalive\u00a010\u00a060" }).count(),
          2,
        );
      },
    },
    {
      title: "a completion",
      async act({ page }) {
        await replaceLine(page, 'push "redir');
        const offered = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "redirect-gateway" });
        await pressFor(page, "Control+Space", offered.first());
      },
    },
    {
      title: "the routing preview",
      async act({ page }) {
        await replaceLine(page, "");
        await runCommand(page, "OpenVPN: Preview Routing");
        await inside(page).getByText("10.8.0.5").first().waitFor();
      },
    },
  ],
};
