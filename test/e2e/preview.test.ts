import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { commands, extensions, TabInputWebview, window } from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText } from "./editor.ts";

describe("preview", () => {
  afterEach(closeEverything);

  it("opens beside the text", async () => {
    await openSample("client.ovpn");
    await commands.executeCommand("openvpn.previewRouting");
    const tab = await until("the preview", previewTab);
    assert.match(tab.label, /client\.ovpn/);
    assert.equal(window.tabGroups.all.length, 2);
  });

  it("opens for the configuration behind another page, as the walkthrough asks it to", async () => {
    await openSample("server.ovpn");
    await openSample("client.ovpn");
    await openText("Anything else", "plaintext");
    await commands.executeCommand("openvpn.previewRouting");
    const tab = await until("the preview", previewTab);
    assert.match(tab.label, /client\.ovpn/);
  });

  it("has every command that the manifest names", async () => {
    const manifest: unknown = extensions.getExtension("openvpn-lens.openvpn-lens")?.packageJSON.contributes.commands;
    assert.ok(Array.isArray(manifest) && manifest.length > 0);
    await openSample("client.ovpn");
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      manifest.map(({ command }: { command: string }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});

const previewTab = () =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof TabInputWebview);
