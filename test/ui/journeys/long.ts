import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { until } from "../../support/until.ts";
import { inside, openPreview, rowOf } from "../hands.ts";
import type { Step, Walk } from "../walk.ts";

const ROUTES = 15_000;
const routes = Array.from({ length: ROUTES }, (_, i) => `route 10.${100 + (i >> 8)}.${i & 255}.0 255.255.255.0`);

const steps: readonly Step[] = [
  {
    title: "fifteen thousand routes",
    async act({ page }) {
      await openPreview(page, "remote 203.0.113.10");
      await rowOf(page, "10.100.0.0").first().waitFor();
      assert.ok((await rowOf(page, "").count()) < 300);
    },
  },
  {
    title: "scrolled without a blank",
    async act({ page }) {
      await inside(page).getByRole("grid").focus();
      await page.keyboard.press("End");
      await rowOf(page, "10.158.151.0").first().waitFor();
      for (let turn = 0; turn < 8; turn++) {
        await inside(page)
          .locator("body")
          .evaluate(() => window.scrollBy({ top: -window.innerHeight * 7 }));
        await until("rows in the middle of the window", () => isRowInTheMiddle(page));
      }
    },
  },
  {
    title: "one of them found",
    async act({ page }) {
      await inside(page).getByRole("searchbox").fill("10.120.33");
      await until("one row", async () => (await rowOf(page, "").count()) === 1);
    },
  },
  {
    title: "the row of an address shown",
    async act({ page }) {
      await inside(page).getByRole("textbox", { name: "Which way does" }).fill("10.140.7.9");
      await inside(page).getByRole("button", { name: "Show this row in the table" }).click();
      const row = rowOf(page, "10.140.7.0").first();
      await until("the row in the window", async () => {
        const box = await row.boundingBox();
        return box !== null && box.y > 0 && box.y < 1000;
      });
      await inside(page).locator(".line.hit.active", { hasText: "10.140.7.0" }).waitFor();
    },
  },
];

const isRowInTheMiddle = (page: Page): Promise<boolean> =>
  inside(page)
    .locator("body")
    .evaluate(() => document.elementFromPoint(200, window.innerHeight / 2)?.closest('[role="row"]') !== null);

/** A client with more routes than anybody can draw at once. */
export const longWalk: Walk = {
  name: "long",
  themes: ["dark"],
  viewport: { width: 1500, height: 1000 },
  file: "long.ovpn",
  files: { "long.ovpn": `client\ndev tun\nremote 203.0.113.10 1194\n${routes.join("\n")}\n` },
  steps,
};
