import { inside, openPreview, rowOf, typeBelow } from "../hands.ts";
import type { Walk } from "../walk.ts";

/** A short look in the themes in which the rest is not walked. */
export const lookWalk: Walk = {
  name: "look",
  themes: ["light", "contrast", "contrast-light"],
  viewport: { width: 1500, height: 1000 },
  steps: [
    {
      title: "a full tunnel on Windows",
      async act({ page }) {
        await openPreview(page, "client-to-client");
        await typeBelow(page, "proto udp", 'push "redirect-gateway def1 bypass-dhcp"');
        await inside(page)
          .getByRole("combobox", { name: /^System/ })
          .selectOption("windows");
        await rowOf(page, "128.0.0.0").first().waitFor();
        await inside(page).getByPlaceholder("203.0.113.7").fill("203.0.113.99");
        await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
      },
    },
  ],
};
