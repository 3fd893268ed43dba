import assert from "node:assert/strict";
import { inside, openPreview, rowOf } from "../hands.ts";
import type { Walk } from "../walk.ts";

/** What a workspace that is not trusted still has. */
export const untrustedWalk: Walk = {
  name: "untrusted",
  themes: ["dark"],
  viewport: { width: 1500, height: 1000 },
  settings: {
    "security.workspace.trust.enabled": true,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
  },
  steps: [
    {
      title: "the preview works",
      async act({ page }) {
        await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
        await openPreview(page, "client-to-client");
        await rowOf(page, "10.8.0.0").first().waitFor();
      },
    },
    {
      title: "this computer's network is out of reach",
      async act({ page }) {
        await inside(page)
          .getByRole("button", { name: /My network/ })
          .click();
        assert.ok(await inside(page).getByRole("button", { name: "Use this computer’s" }).isDisabled());
        await inside(page).getByText("Not while the workspace is untrusted.").waitFor();
      },
    },
  ],
};
