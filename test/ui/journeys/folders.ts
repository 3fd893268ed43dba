import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { until } from "../../support/until.ts";
import { inside, line, openPreview, rowOf, runCommand, takeAlong } from "../hands.ts";
import type { Walk } from "../walk.ts";

const server = (network: string): string => `dev tun
port 1194
topology subnet
server ${network} 255.255.255.0
push "route 10.20.0.0 255.255.0.0"
`;
const client = (host: string): string => `client\ndev tun\nremote ${host} 1194\n`;

/** Two folders with files of the same names, the second of which has a target of its own, and a file that was never saved. */
export const foldersWalk: Walk = {
  name: "folders",
  themes: ["dark"],
  viewport: { width: 1500, height: 1000 },
  roots: ["north", "south"],
  file: "south/server.ovpn",
  files: {
    "north/server.ovpn": server("10.7.0.0"),
    "north/client.ovpn": client("203.0.113.7"),
    "south/server.ovpn": server("10.9.0.0"),
    "south/client.ovpn": client("203.0.113.9"),
    "south/.vscode/settings.json": JSON.stringify({
      "openvpn.target.version": "2.5",
      "openvpn.target.platform": "windows",
    }),
  },
  steps: [
    {
      title: "the other side is in the same folder",
      async act({ page }) {
        await openPreview(page, "topology subnet");
        await rowOf(page, "10.9.0.2").first().waitFor();
        await inside(page).locator(".picture tspan", { hasText: "203.0.113.9" }).waitFor();
      },
    },
    {
      title: "by the settings of its own folder",
      async act({ page }) {
        assert.equal(
          await inside(page)
            .getByRole("combobox", { name: /^System/ })
            .inputValue(),
          "windows",
        );
        assert.equal(
          await inside(page)
            .getByRole("combobox", { name: /^OpenVPN/ })
            .inputValue(),
          "2.5",
        );
      },
    },
    {
      title: "files of the same name are told apart",
      async act({ page }) {
        await inside(page)
          .getByRole("button", { name: /^Other side/ })
          .click();
        const choice = inside(page).getByRole("combobox", { name: "The client’s file" });
        await choice.selectOption("north/client.ovpn (to 203.0.113.7 1194)");
        await inside(page).locator(".picture tspan", { hasText: "203.0.113.7" }).waitFor();
      },
    },
    {
      title: "a file that was never saved",
      async act({ page }) {
        await page.locator(".tab", { hasText: "Routes of south/server.ovpn" }).waitFor();
        await runCommand(page, "New OpenVPN Server Configuration");
        await page.locator(".tab", { hasText: "Untitled-1" }).waitFor();
        // The template comes a moment after the file.
        await line(page, "keepalive").waitFor();
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+A");
        await page.keyboard.insertText(server("10.11.0.0"));
        await line(page, "10.11.0.0").waitFor();
        await runCommand(page, "OpenVPN: Preview Routing");
        await rowOf(page, "10.11.0.2").first().waitFor();
      },
    },
    {
      title: "its picture has a name and a folder",
      async act({ page, workspace }) {
        await takeAlong(page, "Save the picture…");
        await until(
          "the proposed name",
          async () => (await asked(page)) === `${workspace}/north/Untitled-1-routes.svg`,
        );
        await page.keyboard.press("Escape");
      },
    },
    {
      title: "a file is chosen for its other side",
      async act({ page, workspace }) {
        await inside(page)
          .getByRole("button", { name: /^Other side/ })
          .click();
        await inside(page).getByRole("button", { name: "Choose a file…" }).click();
        await until("the folder to choose in", async () => (await asked(page)) === `${workspace}/north/`);
        await answer(page, `${workspace}/south/client.ovpn`, ".vscode");
        await inside(page).locator(".picture tspan", { hasText: "203.0.113.9" }).waitFor();
      },
    },
    {
      title: "once it is saved the preview goes on with the file",
      async act({ page, workspace }) {
        await line(page, "10.11.0.0").click();
        await page.keyboard.press("Control+S");
        await answer(page, `${workspace}/north/third.ovpn`, "server.ovpn");
        await page.locator(".tab", { hasText: "Routes of north/third.ovpn" }).waitFor();
        await rowOf(page, "10.11.0.2").first().waitFor();
        await inside(page).locator(".picture tspan", { hasText: "203.0.113.9" }).waitFor();
      },
    },
  ],
};

/** What VS Code's own dialog proposes. */
const asked = (page: Page): Promise<string> =>
  page.locator(".quick-input-widget input.input").first().inputValue({ timeout: 1000 });

/** Types a path there, and takes it once the dialog has listed its folder. */
async function answer(page: Page, file: string, listed: string): Promise<void> {
  const input = page.locator(".quick-input-widget input.input").first();
  // The dialog proposes a path of its own, and may do so a moment after it is there.
  await until("a proposal", async () => (await asked(page)) !== "");
  const isTyped = async () => {
    if ((await asked(page)) === file) return true;
    await input.fill(file);
    return false;
  };
  await until("the path", isTyped);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: listed }).first().waitFor();
  // Before it has looked at the path it takes none, and it may still have put its own in place of it.
  await until("the dialog to go", async () => {
    if (!(await isTyped())) return false;
    await input.press("Enter", { timeout: 1000 });
    return input.waitFor({ state: "hidden", timeout: 2000 }).then(
      () => true,
      () => false,
    );
  });
}
