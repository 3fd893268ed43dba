import assert from "node:assert/strict";
import type { FrameLocator, Page } from "playwright-core";
import type { Step } from "./walk.ts";

/** What a person does with the preview of the sample server, in this order. */
export const previewJourney: readonly Step[] = [
  {
    title: "preview opens beside",
    async act(page) {
      await line(page, "client-to-client").waitFor({ timeout: 60_000 });
      await line(page, "client-to-client").click();
      await page.keyboard.press("Control+K");
      await page.keyboard.press("v");
      await rowOf(page, "10.8.0.6").first().waitFor({ timeout: 60_000 });
      await inside(page)
        .getByRole("button", { name: /Other side client\.ovpn/ })
        .waitFor();
    },
  },
  {
    title: "system and version",
    async act(page) {
      await inside(page)
        .getByRole("combobox", { name: /^System/ })
        .selectOption("windows");
      await inside(page).getByRole("columnheader", { name: "Netmask" }).waitFor();
      await inside(page)
        .getByRole("combobox", { name: /^OpenVPN/ })
        .selectOption("2.5");
      await rowOf(page, "10.8.0.5").first().waitFor();
    },
  },
  {
    title: "follows typing",
    async act(page) {
      await line(page, "proto udp").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await page.keyboard.insertText('push "redirect-gateway def1 bypass-dhcp"');
      await rowOf(page, "128.0.0.0").first().waitFor();
      await inside(page).getByText("100 % through the VPN").waitFor();
    },
  },
  {
    title: "which way",
    async act(page) {
      await inside(page).getByPlaceholder("203.0.113.7").fill("203.0.113.99");
      await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
      await inside(page).locator(".answer", { hasText: "Through the VPN" }).waitFor();
    },
  },
  {
    title: "a click opens the line",
    async act(page) {
      await rowOf(page, "10.8.0.0")
        .getByRole("button", { name: /^server\.ovpn:/ })
        .first()
        .click();
      await page.locator(".statusbar-item", { hasText: /Ln 10\b/ }).waitFor();
      await inside(page).locator(".line.at-cursor", { hasText: "10.8.0.0" }).waitFor();
    },
  },
  {
    title: "remedies unfold",
    async act(page) {
      await inside(page)
        .getByRole("button", { name: /Steps for/ })
        .first()
        .click();
      await inside(page).locator(".remedies").first().waitFor();
      await inside(page)
        .getByRole("button", { name: /Steps for/ })
        .first()
        .click();
    },
  },
  {
    title: "broken text keeps the table",
    async act(page) {
      await line(page, "server 10.8.0.0").click();
      await page.keyboard.press("End");
      for (let i = 0; i < 14; i++) await page.keyboard.press("Backspace");
      await inside(page).locator(".stale").waitFor();
      await rowOf(page, "128.0.0.0").first().waitFor();
    },
  },
  {
    title: "and comes back",
    async act(page) {
      await page.keyboard.insertText(" 255.255.255.0");
      await inside(page).locator(".stale").waitFor({ state: "detached" });
    },
  },
  {
    title: "export",
    async act(page) {
      await inside(page).getByText("Take along").click();
      await inside(page).getByRole("button", { name: "Copy as Markdown" }).click();
      await inside(page).locator("[role=status]", { hasText: "Copied: Markdown" }).waitFor({ state: "attached" });
    },
  },
  {
    title: "this computer's network",
    async act(page) {
      await inside(page)
        .getByRole("button", { name: /My network/ })
        .click();
      await inside(page).getByRole("button", { name: "Use this computer’s" }).click();
      await inside(page).locator(".read").waitFor();
      await inside(page).getByRole("button", { name: "Forget it" }).click();
      await inside(page).locator(".read").waitFor({ state: "detached" });
      await inside(page)
        .getByRole("button", { name: /My network/ })
        .click();
    },
  },
  {
    title: "reload",
    async act(page) {
      await line(page, "keepalive").click();
      await page.keyboard.press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      // An address that names a file to open would keep the editors of before away.
      const address = new URL(page.url());
      address.searchParams.delete("payload");
      await page.goto(address.href);
      await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
      await rowOf(page, "128.0.0.0").first().waitFor({ timeout: 60_000 });
      assert.equal(
        await inside(page)
          .getByRole("combobox", { name: /^System/ })
          .inputValue(),
        "windows",
      );
      await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
    },
  },
];

const line = (page: Page, text: string) =>
  page.locator(".editor-instance .view-line", { hasText: text.replaceAll(" ", "\u00a0") }).first();

const inside = (page: Page): FrameLocator =>
  page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");

const rowOf = (page: Page, text: string) => inside(page).locator('[role="row"].line', { hasText: text });
