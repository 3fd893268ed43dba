import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { commands, window } from "vscode";
import { closeEverything } from "./editor.ts";

describe("the sample pair", () => {
  afterEach(closeEverything);

  it("opens by its command, the client in front", async () => {
    await commands.executeCommand("openvpn.openSample");
    assert.match(window.activeTextEditor?.document.uri.path ?? "", /\/samples\/client\.ovpn$/);
    assert.equal(window.activeTextEditor?.document.languageId, "openvpn");
  });
});
