import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { until } from "../../support/until.ts";
import { inside, openPreview, rowOf, runCommand, said } from "../hands.ts";
import type { Step, Walk } from "../walk.ts";

const steps: readonly Step[] = [
  {
    title: "all there is, in reading order",
    async act({ page }) {
      await openPreview(page, "client-to-client");
      await runCommand(page, "View: Focus Next Editor Group");
      await until("the focus in the page", () => page.evaluate(() => document.activeElement?.tagName === "IFRAME"));
      await page.keyboard.press("Tab");
      const names: string[] = [];
      for (let at = await focused(page); ; at = await next(page)) {
        assert.ok(at.isVisible, `Where is the focus on ${at.name}?`);
        names.push(at.name);
        if (at.name === "" || at.name.startsWith("Route table, as")) break;
      }
      assert.deepEqual(names, [
        "System",
        "OpenVPN",
        "Client",
        "Other side",
        "My network",
        "server.ovpn:9",
        "What to do",
        "Which way does an address go?",
        "Route table",
        "IPv4",
        "IPv6",
        "Filter the rows",
        "Take along",
        "Route table, as ip route prints it",
      ]);
    },
  },
];

interface Focus {
  readonly name: string;
  /** Whether an outline or the like shows it. */
  readonly isVisible: boolean;
}

async function next(page: Page): Promise<Focus> {
  await page.keyboard.press("Tab");
  return focused(page);
}

const focused = (page: Page): Promise<Focus> =>
  inside(page)
    .locator("html")
    .evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { name: "", isVisible: true };
      const label =
        element.closest("label")?.querySelector("span")?.textContent ?? element.querySelector("span")?.textContent;
      const name = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { name: name.trim(), isVisible: outlineStyle !== "none" && outlineWidth !== "0px" };
    });

/** The page without a mouse. */
export const keyboardWalk: Walk = {
  name: "keyboard",
  themes: ["contrast-light"],
  viewport: { width: 1500, height: 1000 },
  steps: [
    ...steps,
    {
      title: "a row opens its line",
      async act({ page }) {
        await page.keyboard.press("Home");
        await page.keyboard.press("ArrowDown");
        await inside(page).locator(".line.active", { hasText: "10.8.0.0/24" }).waitFor();
        await page.keyboard.press("Enter");
        await page.locator(".statusbar-item", { hasText: /Ln 9\b/ }).waitFor();
      },
    },
    {
      title: "a menu opens and closes",
      async act({ page }) {
        await inside(page).getByText("Take along").focus();
        await page.keyboard.press("Enter");
        await inside(page).getByRole("button", { name: "Copy as CSV" }).waitFor();
        await page.keyboard.press("Escape");
        await inside(page).getByRole("button", { name: "Copy as CSV" }).waitFor({ state: "hidden" });
        await page.keyboard.press("Space");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await said(page, "Copied: CSV");
      },
    },
    {
      title: "the tabs turn by arrows",
      async act({ page }) {
        await inside(page).getByRole("tab", { name: "Route table" }).focus();
        await page.keyboard.press("ArrowRight");
        await inside(page).getByRole("table", { name: "Commands" }).waitFor();
        await page.keyboard.press("ArrowLeft");
        await rowOf(page, "10.8.0.0").first().waitFor();
      },
    },
    {
      title: "the system by its first letter",
      async act({ page }) {
        await inside(page)
          .getByRole("combobox", { name: /^System/ })
          .focus();
        await page.keyboard.press("w");
        await inside(page).getByRole("columnheader", { name: "Netmask" }).waitFor();
      },
    },
    {
      title: "the sentence is told",
      async act({ page }) {
        const region = inside(page).locator("[aria-live=polite]");
        assert.match((await region.textContent()) ?? "", /^Only 10\.8\.0\.0\/24 goes through the VPN/);
      },
    },
  ],
};
