import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { until } from "../../support/until.ts";
import { appears, inside, rowOf, runCommand } from "../hands.ts";
import type { Walk } from "../walk.ts";

/** The first minutes: what somebody new is shown, the choice of the target, and the ways into the preview. */
export const welcomeWalk: Walk = {
  name: "welcome",
  themes: ["dark"],
  viewport: { width: 1360, height: 850 },
  steps: [
    {
      title: "choose the target",
      async act({ page }) {
        await page.locator(".statusbar-item", { hasText: "OpenVPN 2.6" }).click();
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "OpenVPN 2.4" }).waitFor();
      },
    },
    {
      title: "checked against it",
      async act({ page }) {
        await page.locator(".quick-input-list .monaco-list-row", { hasText: "OpenVPN 2.4" }).click();
        await page.locator(".statusbar-item", { hasText: "OpenVPN 2.4" }).waitFor();
      },
    },
    {
      title: "the lens opens the preview",
      async act({ page }) {
        await page.locator(".codelens-decoration a", { hasText: "Preview routing" }).click();
        await rowOf(page, "10.8.0.0").first().waitFor({ timeout: 60_000 });
      },
    },
    {
      title: "so does the explorer",
      async act({ page }) {
        const file = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "client.ovpn" });
        const item = page.locator(".monaco-menu .action-item", { hasText: "Preview Routing" });
        // A menu hears of no button that goes up in its first moments.
        await until("the preview of the client", async () => {
          await page.keyboard.press("Escape");
          await file.click({ button: "right" });
          if (await appears(item)) await item.click({ delay: 300 });
          return appears(page.locator(".tab", { hasText: "Routes of client.ovpn" }));
        });
        await runCommand(page, "View: Close All Editors");
      },
    },
    {
      title: "the walkthrough opens the sample pair",
      async act({ page }) {
        await openWalkthrough(page);
        const steps = walkthroughSteps(page);
        await steps.first().waitFor();
        assert.equal(await steps.count(), 3);
        await button(page, "Open Sample Configuration").click();
        await page.locator(".tab.active", { hasText: "client.ovpn" }).waitFor();
        await page.locator(".editor-instance .view-line", { hasText: "remote\u00a0203.0.113.10" }).waitFor();
      },
    },
    {
      title: "and its preview, which knows the other end",
      async act({ page }) {
        const last = walkthroughSteps(page).nth(2);
        // VS Code may show the sample in its place.
        if (!(await appears(last))) await openWalkthrough(page);
        await last.click();
        await button(page, "Preview Routing").click();
        await rowOf(page, "10.8.0.0").first().waitFor();
        await inside(page)
          .getByRole("button", { name: /^Other side samples\/server\.ovpn/ })
          .waitFor();
      },
    },
  ],
};

async function openWalkthrough(page: Page): Promise<void> {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "OpenVPN Lens" }).first().click();
}

const walkthroughSteps = (page: Page) =>
  page.locator(".gettingStartedContainer .step-list-container .getting-started-step");

const button = (page: Page, title: string) =>
  page.locator(".getting-started-step.expanded .monaco-button", { hasText: title });
