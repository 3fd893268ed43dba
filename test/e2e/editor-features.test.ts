import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import {
  type CodeLens,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  Range,
  type TextDocument,
  type TextEdit,
  window,
} from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText, positionOf } from "./editor.ts";

/** Asks as VS Code itself does, until the server has an answer. */
const ask = <Item>(command: string, document: TextDocument, ...rest: readonly unknown[]): Promise<Item[]> =>
  until(command, async () => {
    const found = await commands.executeCommand<Item[] | undefined>(command, document.uri, ...rest);
    return found !== undefined && found.length > 0 ? found : undefined;
  });

const everything = (document: TextDocument): Range => new Range(0, 0, document.lineCount, 0);

describe("what else an editor does", () => {
  afterEach(closeEverything);

  it("shows an outline and folds the blocks", async () => {
    const { document } = await openText("client\n<connection>\nremote vpn.example.com\n</connection>\n");
    const symbols = await ask<DocumentSymbol>("vscode.executeDocumentSymbolProvider", document);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ["client", []],
        ["connection", ["remote"]],
      ],
    );
    const folds = await ask<FoldingRange>("vscode.executeFoldingRangeProvider", document);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [[1, 3]],
    );
  });

  it("leads to the files that a configuration names", async () => {
    const { document } = await openSample("server.ovpn");
    const links = await ask<DocumentLink>("vscode.executeLinkProvider", document);
    assert.ok(links.some(({ target }) => target?.path.endsWith("/ca.crt")));
    const at = positionOf(document, "ca.crt").translate(0, 1);
    const [place] = await ask<Location>("vscode.executeDefinitionProvider", document, at);
    assert.match(place?.uri.path ?? "", /\/ca\.crt$/);
  });

  it("formats without touching comments", async () => {
    const { document } = await openText("  verb    3   # as   it is\n");
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await ask<TextEdit>("vscode.executeFormatDocumentProvider", document, options);
    assert.ok(edits.length > 0);
    await commands.executeCommand("editor.action.formatDocument");
    await until("formatted text", () => document.getText() === "verb 3   # as   it is\n");
  });

  it("shows hints between the words and lenses above the lines", async () => {
    const { document } = await openText("dev tun\nserver 10.8.0.0 255.255.255.0\n");
    const hints = await ask<InlayHint>("vscode.executeInlayHintProvider", document, everything(document));
    assert.ok(hints.some(({ label }) => label === "/24"));
    const lenses = await ask<CodeLens>("vscode.executeCodeLensProvider", document, 20);
    const titles = lenses.map(({ command }) => command?.title ?? "");
    assert.ok(titles.includes("Preview routing"));
    assert.ok(titles.some((title) => title.startsWith("server for ")));
  });

  it("starts a new server from a template", async () => {
    await commands.executeCommand("openvpn.newServer");
    const document = await until("the new file", () => window.activeTextEditor?.document);
    assert.equal(document.languageId, "openvpn");
    assert.match(document.getText(), /^server 10\.8\.0\.0 255\.255\.255\.0$/m);
  });
});
