import assert from "node:assert/strict";
import path from "node:path";
import {
  clipboard,
  inside,
  line,
  openPreview,
  reload,
  renameTo,
  rowOf,
  said,
  savedPicture,
  takeAlong,
  typeBelow,
} from "../hands.ts";
import type { Step, Walk } from "../walk.ts";

const steps: readonly Step[] = [
  {
    title: "preview opens beside",
    async act({ page }) {
      await openPreview(page, "client-to-client");
      await rowOf(page, "10.8.0.6").first().waitFor();
      await inside(page)
        .getByRole("button", { name: /Other side client\.ovpn/ })
        .waitFor();
    },
  },
  {
    title: "system and version",
    async act({ page }) {
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
    async act({ page }) {
      await typeBelow(page, "proto udp", 'push "redirect-gateway def1 bypass-dhcp"');
      await rowOf(page, "128.0.0.0").first().waitFor();
      await inside(page).locator(".share-row > span", { hasText: "100 % through the VPN" }).waitFor();
    },
  },
  {
    title: "which way",
    async act({ page }) {
      await inside(page).getByPlaceholder("203.0.113.7").fill("203.0.113.99");
      await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
      await inside(page).locator(".answer", { hasText: "Through the VPN" }).waitFor();
    },
  },
  {
    title: "a click opens the line",
    async act({ page }) {
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
    async act({ page }) {
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
    async act({ page }) {
      await line(page, "server 10.8.0.0").click();
      await page.keyboard.press("End");
      for (let i = 0; i < 14; i++) await page.keyboard.press("Backspace");
      await inside(page).locator(".stale").waitFor();
      await rowOf(page, "128.0.0.0").first().waitFor();
      await inside(page).getByText("of 62").waitFor();
    },
  },
  {
    title: "which leads to the line with the mistake",
    async act({ page }) {
      await line(page, "dev tun").click();
      await page.locator(".statusbar-item", { hasText: /Ln [1-9]\b/ }).waitFor();
      await inside(page)
        .locator(".stale")
        .getByRole("button", { name: /^server\.ovpn:/ })
        .click();
      await page.locator(".statusbar-item", { hasText: /Ln 10\b.*selected/ }).waitFor();
      await page.keyboard.press("End");
    },
  },
  {
    title: "and comes back",
    async act({ page }) {
      await page.keyboard.insertText(" 255.255.255.0");
      await inside(page).locator(".stale").waitFor({ state: "detached" });
    },
  },
  {
    title: "Markdown to take along",
    async act({ page }) {
      await takeAlong(page, "Copy as Markdown");
      await said(page, "Copied: Markdown");
      assert.match(
        await clipboard(page),
        /^All IPv4 traffic goes through the VPN.*`route PRINT -4`.*\| 0\.0\.0\.0 \| 128\.0\.0\.0 \|/s,
      );
    },
  },
  {
    title: "the picture as SVG",
    async act({ page, workspace }) {
      const svg = await savedPicture(page, path.join(workspace, "server-routes.svg"));
      assert.match(svg, /^<svg[^>]* width="\d+"[^>]* xmlns=/);
      assert.match(svg, /10\.8\.0\.5/);
      assert.doesNotMatch(svg, /var\(--/);
    },
  },
  {
    title: "a pasted PUSH_REPLY",
    async act({ page }) {
      await inside(page)
        .getByRole("button", { name: /^Other side/ })
        .click();
      await inside(page).getByRole("textbox").first().waitFor();
      await inside(page)
        .getByLabel(/paste the PUSH_REPLY/)
        .fill(
          "PUSH: Received control message: 'PUSH_REPLY,route 10.20.0.0 255.255.0.0,topology subnet,route-gateway 10.8.0.1,ifconfig 10.8.0.9 255.255.255.0'",
        );
      await inside(page).getByRole("button", { name: "Use it" }).click();
      await rowOf(page, "10.20.0.0").first().waitFor();
      await inside(page)
        .getByRole("button", { name: /^Other side pasted PUSH_REPLY/ })
        .waitFor();
    },
  },
  {
    title: "and taken away again",
    async act({ page }) {
      await inside(page).getByRole("button", { name: "Take the pasted PUSH_REPLY away" }).click();
      await rowOf(page, "10.20.0.0").first().waitFor({ state: "detached" });
      await rowOf(page, "128.0.0.0").first().waitFor();
      await inside(page)
        .getByRole("button", { name: /^Other side/ })
        .click();
    },
  },
  {
    title: "this computer's network",
    async act({ page }) {
      await inside(page)
        .getByRole("button", { name: /My network/ })
        .click();
      await inside(page).getByRole("button", { name: "Use this computer’s" }).click();
      await inside(page).locator(".read").waitFor();
      await inside(page).getByRole("button", { name: "Forget it" }).click();
      await inside(page).locator(".read").waitFor({ state: "detached" });
      await inside(page).getByLabel("My IPv6 address").fill("2001:db8:1::19/64");
      await inside(page).getByLabel("IPv6 gateway").fill("fe80::1");
      await inside(page).locator(".picture tspan", { hasText: "2001:db8:1::19" }).waitFor();
      await inside(page)
        .getByRole("button", { name: /My network/ })
        .click();
    },
  },
  {
    title: "hidden while the text changes, then shown again",
    async act({ page }) {
      await page.locator(".tab", { hasText: "Routes of" }).click();
      await page.getByRole("treeitem", { name: "client.ovpn" }).click();
      await page.locator(".tab.active", { hasText: "client.ovpn" }).waitFor();
      await typeBelow(page, "keepalive", 'push "route 10.77.0.0 255.255.0.0"');
      await page.locator(".tab", { hasText: "Routes of" }).click();
      await rowOf(page, "10.77.0.0").first().waitFor();
      await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
    },
  },
  {
    title: "the other side is renamed, and the file itself",
    async act({ page }) {
      await line(page, "keepalive").click();
      await renameTo(page, "client.ovpn", "laptop.ovpn");
      await inside(page)
        .getByRole("button", { name: /^Other side laptop\.ovpn/ })
        .waitFor();
      await page
        .locator(".tab", { hasText: /^server\.ovpn/ })
        .first()
        .click();
      await line(page, "keepalive").click();
      await page.keyboard.press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      await renameTo(page, "server.ovpn", "office.ovpn");
      await page.locator(".tab", { hasText: "Routes of office.ovpn" }).waitFor();
      await rowOf(page, "128.0.0.0").first().waitFor();
      await inside(page).locator(".line.hit", { hasText: "128.0.0.0" }).waitFor();
    },
  },
  {
    title: "reload",
    async act({ page }) {
      await line(page, "keepalive").click();
      await page.keyboard.press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      await reload(page);
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

/** What a person does with the preview of the sample server, in this order. */
export const previewWalk: Walk = { name: "preview", themes: ["dark"], viewport: { width: 1500, height: 1000 }, steps };
