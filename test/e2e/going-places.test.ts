import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type DocumentHighlight,
  type Location,
  languages,
  Selection,
  type SelectionRange,
  type SymbolInformation,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText, positionOf } from "./editor.ts";

const ask = <Item>(command: string, ...rest: readonly unknown[]): Promise<Item[]> =>
  until(command, async () => {
    const found = await commands.executeCommand<Item[] | undefined>(command, ...rest);
    return found !== undefined && found.length > 0 ? found : undefined;
  });

const places = (found: readonly Location[]) =>
  found.map(({ uri, range }) => `${uri.path.split("/").slice(-2).join("/")}:${range.start.line}`).sort();

describe("going places", () => {
  afterEach(closeEverything);

  it("leads from a client's own file to the server's line that it overrides, and back", async () => {
    const { document } = await openSample("office/ccd/laptop");
    assert.equal(document.languageId, "openvpn");
    const there = await ask<Location>(
      "vscode.executeDefinitionProvider",
      document.uri,
      positionOf(document, "push-reset"),
    );
    assert.deepEqual(places(there), ["office/server.ovpn:4"]);
    const server = await openSample("office/server.ovpn");
    const at = positionOf(server.document, "push ");
    const back = await ask<Location>("vscode.executeDefinitionProvider", server.document.uri, at);
    assert.deepEqual(places(back), ["ccd/laptop:1"]);
  });

  it("finds the lines that name a file, and changes them when it gets another name", async () => {
    const { document } = await openSample("office/server.ovpn");
    const at = positionOf(document, "ta.txt");
    const found = await ask<Location>("vscode.executeReferenceProvider", document.uri, at);
    assert.deepEqual(places(found), ["office/client.ovpn:3", "office/inline.ovpn:1", "office/server.ovpn:5"]);
    const [before, after] = ["ta.txt", "shared.txt"].map((name) => Uri.joinPath(document.uri, "..", name));
    assert.ok(before !== undefined && after !== undefined);
    const rename = new WorkspaceEdit();
    rename.renameFile(before, after);
    assert.ok(await workspace.applyEdit(rename));
    await until("the changed line", () => document.getText().includes("tls-auth shared.txt 0"));
    const back = new WorkspaceEdit();
    back.renameFile(after, before);
    assert.ok(await workspace.applyEdit(back));
    await until("the former line", () => document.getText().includes("tls-auth ta.txt 0"));
  });

  it("finds what a file holds by its words", async () => {
    await openSample("office/server.ovpn");
    const found = await ask<SymbolInformation>("vscode.executeWorkspaceSymbolProvider", "server 10.9");
    assert.deepEqual(
      found.map(({ name }) => name),
      ["server 10.9.0.0 255.255.255.0"],
    );
  });

  it("selects more and more around a word, and marks the same directive elsewhere", async () => {
    const { document } = await openText(
      "<connection>\nremote vpn.example.com 1194\n</connection>\nroute 192.0.2.1\nroute 192.0.2.2\n",
    );
    const at = positionOf(document, "vpn.");
    const [selection] = await ask<SelectionRange>("vscode.executeSelectionRangeProvider", document.uri, [at]);
    assert.deepEqual(widening(document, selection).slice(0, 3), [
      "vpn.example.com",
      "remote vpn.example.com 1194",
      "<connection>\nremote vpn.example.com 1194\n</connection>",
    ]);
    const marks = await ask<DocumentHighlight>(
      "vscode.executeDocumentHighlights",
      document.uri,
      positionOf(document, "route"),
    );
    assert.deepEqual(
      marks.map(({ range }) => range.start.line),
      [3, 4],
    );
  });

  it("edits both tags of a block together", async () => {
    const setting = workspace.getConfiguration("editor");
    await setting.update("linkedEditing", true, ConfigurationTarget.Global);
    const editor = await openText("<ca>\nbody\n</ca>\n");
    const at = positionOf(editor.document, "ca").translate(0, 2);
    let asked = 0;
    await until("both tags changed", async () => {
      if (editor.document.getText() === "<cax>\nbody\n</cax>\n") return true;
      // Nobody tells when the two ends are linked: what was typed too early is taken back.
      const step = asked++ % 20;
      if (step === 0 && asked > 1) await commands.executeCommand("undo");
      if (step === 0) editor.selection = new Selection(at, at);
      if (step === 10) await commands.executeCommand("type", { text: "x" });
      return false;
    });
    await setting.update("linkedEditing", undefined, ConfigurationTarget.Global);
  });

  it("shows what does not match on both ends, each with a link to the other's line", async () => {
    const [client, server] = [await openSample("office/client.ovpn"), await openSample("office/server.ovpn")];
    for (const [own, other] of [
      [client, "office/server.ovpn"],
      [server, "office/client.ovpn"],
    ] as const) {
      const found = await until("a mismatch", () => direction(own.document));
      assert.equal(own.document.getText(found.range), "0");
      const [link] = found.relatedInformation ?? [];
      assert.ok(link);
      assert.ok(link.location.uri.path.endsWith(other));
      const there = own === client ? server : client;
      assert.equal(there.document.lineAt(link.location.range.start).text, "tls-auth ta.txt 0");
    }
  });
});

const direction = (document: TextDocument): Diagnostic | undefined =>
  languages.getDiagnostics(document.uri).find(({ code }) => codeOf(code) === "pair-key-direction");

const codeOf = (code: Diagnostic["code"]): unknown => (typeof code === "object" ? code.value : code);

/** What is selected, from the word on outwards. */
function widening(document: TextDocument, selection: SelectionRange | undefined): readonly string[] {
  const texts: string[] = [];
  for (let at = selection; at !== undefined; at = at.parent) texts.push(document.getText(at.range));
  return [...new Set(texts)];
}
