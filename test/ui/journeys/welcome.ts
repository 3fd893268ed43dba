import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { runCommand } from "../hands.ts";
import type { Desk } from "../vscode.ts";
import type { Walk } from "../walk.ts";

/** The first minutes: what somebody new is shown, and the choice of the target. */
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
    ...[0, 1, 2].map((index) => ({
      title: `walkthrough ${index + 1}`,
      async act({ page }: Desk) {
        if (index === 0) await openWalkthrough(page);
        const steps = page.locator(".gettingStartedContainer .step-list-container .getting-started-step");
        await steps.first().waitFor();
        assert.equal(await steps.count(), 3);
        if (index > 0) await steps.nth(index).click();
        await page.locator(`.getting-started-step.expanded >> nth=0`).waitFor();
      },
    })),
  ],
};

async function openWalkthrough(page: Page): Promise<void> {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "OpenVPN Lens" }).first().click();
}
