import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { until } from "../../support/until.ts";
import { clipboard, inside, line, reload, rowOf, said } from "../hands.ts";
import type { Step, Walk } from "../walk.ts";

const server = `# An OpenVPN server for an office.
dev tun
port 1195
topology subnet
server 10.9.0.0 255.255.255.0
server-ipv6 2001:db8:9::/64
client-config-dir ccd
push "route-ipv6 2001:db8:20::/48"
${Array.from({ length: 60 }, (_, i) => `push "route 10.20.${i}.0 255.255.255.0"`).join("\n")}
`;
const client = (host: string): string => `client\ndev tun\nproto udp\nremote ${host} 1195\n`;

const steps: readonly Step[] = [
  {
    title: "the button in the title opens it",
    async act({ page }) {
      await line(page, "topology subnet").click();
      await page.locator(".editor-actions .action-label[aria-label*='Preview Routing']").first().click();
      await rowOf(page, "10.9.0.2").first().waitFor({ timeout: 60_000 });
    },
  },
  {
    title: "the third client",
    async act({ page }) {
      await inside(page).getByRole("spinbutton", { name: "Client" }).fill("3");
      await rowOf(page, "10.9.0.4").first().waitFor();
      await inside(page).getByText("In the tunnel this computer is 10.9.0.4").waitFor();
    },
  },
  {
    title: "a file of the client-config-dir",
    async act({ page }) {
      await form(page, "Other side").click();
      await inside(page).getByRole("combobox", { name: "Client’s ccd file" }).selectOption("anna");
      await rowOf(page, "10.9.0.77").first().waitFor();
    },
  },
  {
    title: "another file for the other side",
    async act({ page }) {
      await inside(page)
        .getByRole("combobox", { name: "The client’s file" })
        .selectOption("ben.ovpn (to 198.51.100.21 1195)");
      await inside(page).locator(".picture tspan", { hasText: "198.51.100.21" }).waitFor();
      await form(page, "Other side ben.ovpn").click();
    },
  },
  {
    title: "IPv6",
    async act({ page }) {
      await inside(page).getByRole("button", { name: "IPv6" }).click();
      await rowOf(page, "2001:db8:20::/48").waitFor();
      await inside(page).getByRole("button", { name: "IPv4" }).click();
    },
  },
  {
    title: "an IPv6 address shows the table it is in",
    async act({ page }) {
      const box = inside(page).getByPlaceholder("203.0.113.7");
      await box.fill("2001:db8:20::7");
      await inside(page).locator(".line.hit", { hasText: "2001:db8:20::/48" }).waitFor();
      await box.fill("10.20.3.4");
      await inside(page).locator(".line.hit", { hasText: "10.20.3.0/24" }).waitFor();
      await box.fill("");
    },
  },
  {
    title: "an address that is none stays as it was typed, and is called so",
    async act({ page }) {
      const network = inside(page).getByRole("button", { name: /My network/ });
      await network.click();
      const gateway = inside(page).getByLabel("Gateway", { exact: true });
      const before = await gateway.inputValue();
      await gateway.fill("192.168.0.300");
      await inside(page).getByLabel("My IPv6 address").focus();
      await inside(page).locator(".wrong", { hasText: "“192.168.0.300” is not taken" }).waitFor();
      assert.equal(await gateway.inputValue(), "192.168.0.300");
      await gateway.fill(before);
      await inside(page).locator(".wrong", { hasText: "is not taken" }).waitFor({ state: "detached" });
      await network.click();
    },
  },
  {
    title: "the commands to copy",
    async act({ page }) {
      await inside(page).getByRole("tab", { name: "Commands" }).click();
      await inside(page).getByRole("button", { name: "Copy all" }).click();
      await said(page, "Copied: commands");
      assert.match(await clipboard(page), /^ip route add 10\.20\.0\.0\/24 via 10\.9\.0\.1\n/m);
      await inside(page).getByRole("tab", { name: "Route table" }).click();
    },
  },
  {
    title: "what the server pushes, and from which lines",
    async act({ page }) {
      await inside(page).getByRole("tab", { name: "Pushed" }).click();
      const row = (text: string) => inside(page).getByRole("row").filter({ hasText: text });
      await row("ifconfig 10.9.0.77").getByRole("button", { name: "anna:1" }).waitFor();
      await row("route 10.20.5.0").getByRole("button", { name: "office.ovpn:14" }).click();
      await inside(page).locator(".at-cursor", { hasText: "route 10.20.5.0" }).waitFor();
      await inside(page).getByRole("tab", { name: "Route table" }).click();
    },
  },
  {
    title: "a filter",
    async act({ page }) {
      await inside(page).getByRole("searchbox").fill("10.20.1");
      await until("eleven rows", async () => (await rowOf(page, "").count()) === 11);
      for (const tab of ["Commands", "Pushed"]) {
        await inside(page).getByRole("tab", { name: tab }).click();
        const left = inside(page).locator(".commands [role=row]");
        await until(`eleven in ${tab}`, async () => (await left.count()) === 11);
      }
      await inside(page).getByRole("tab", { name: "Route table" }).click();
    },
  },
  {
    title: "hidden and back, as it was left",
    async act({ page }) {
      await inside(page).getByRole("searchbox").fill("10.20.");
      await until("all rows", async () => (await rowOf(page, "").count()) === 60);
      await inside(page)
        .locator("body")
        .evaluate((_, top) => window.scrollTo({ top }), PLACE);
      await page.locator(".tab", { hasText: "Routes of" }).click();
      await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "anna.ovpn" }).click();
      await page.locator(".tab.active", { hasText: "anna.ovpn" }).waitFor();
      await page.locator(".tab", { hasText: "Routes of" }).click();
      await isAsLeft(page);
    },
  },
  {
    title: "after a reload, too",
    async act({ page }) {
      await reload(page);
      await isAsLeft(page);
      assert.equal(await inside(page).getByRole("spinbutton", { name: "Client" }).inputValue(), "3");
      await form(page, "Other side ben.ovpn").waitFor();
    },
  },
];

const PLACE = 700;

async function isAsLeft(page: Page): Promise<void> {
  await rowOf(page, "10.20.9.0").first().waitFor({ timeout: 60_000 });
  assert.equal(await inside(page).getByRole("searchbox").inputValue(), "10.20.");
  const place = () =>
    inside(page)
      .locator("body")
      .evaluate(() => window.scrollY);
  await until("the place where it was left", async () => (await place()) === PLACE);
}

const form = (page: Page, name: string) => inside(page).getByRole("button", { name: new RegExp(`^${name}`) });

/** Everything a person can vary, seen from a server with a client-config-dir and two clients. */
export const whatIfWalk: Walk = {
  name: "what-if",
  themes: ["dark"],
  viewport: { width: 1500, height: 1000 },
  file: "office.ovpn",
  files: {
    "office.ovpn": server,
    "anna.ovpn": client("198.51.100.20"),
    "ben.ovpn": client("198.51.100.21"),
    "ccd/anna": "ifconfig-push 10.9.0.77 255.255.255.0\n",
  },
  steps,
};
