import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import {
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  languages,
  MarkdownString,
} from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText, positionOf } from "./editor.ts";

describe("editing", () => {
  afterEach(closeEverything);

  it("knows the language of the samples and finds nothing wrong with them", async () => {
    for (const name of ["server.ovpn", "client.ovpn"]) {
      const { document } = await openSample(name);
      assert.equal(document.languageId, "openvpn");
      await hoverText(document.uri, positionOf(document, "verb"));
      assert.deepEqual(errorsOf(languages.getDiagnostics(document.uri)), []);
    }
  });

  it("underlines a typo while it is typed, and says which word was meant", async () => {
    const editor = await openSample("server.ovpn");
    const { document } = editor;
    const at = positionOf(document, "keepalive").translate(0, 5);
    await editor.edit((edit) => edit.insert(at, "x"));
    const [error] = await until("an error", () => nonEmpty(errorsOf(languages.getDiagnostics(document.uri))));
    assert.match(error?.message ?? "", /keepalive/);
    assert.equal(document.getText(error?.range), "keepaxlive");
    await editor.edit((edit) => edit.delete(editor.document.getWordRangeAtPosition(at) ?? editor.selection));
    await editor.edit((edit) => edit.insert(document.lineAt(at.line).range.start, "keepalive"));
    await until("no error", () => errorsOf(languages.getDiagnostics(document.uri)).length === 0);
  });

  it("explains a directive under the mouse", async () => {
    const { document } = await openSample("server.ovpn");
    assert.match(await hoverText(document.uri, positionOf(document, "client-to-client")), /client/);
  });

  it("completes directives and values", async () => {
    const { document } = await openText("redirect-\nproto u");
    assert.ok((await labelsAt(document.uri, positionOf(document, "\n"))).includes("redirect-gateway"));
    assert.ok((await labelsAt(document.uri, document.positionAt(document.getText().length))).includes("udp"));
  });

  it("knows an OpenVPN configuration by its content, and leaves other .conf files alone", async () => {
    const own = await openSample("named.conf");
    await until("the language", () => own.document.languageId === "openvpn");
    const other = await openSample("nginx.conf");
    assert.notEqual(other.document.languageId, "openvpn");
  });
});

type At = Parameters<typeof positionOf>[0]["uri"];
type Place = ReturnType<typeof positionOf>;

const hoverText = (uri: At, position: Place): Promise<string> =>
  until("a hover", async () => {
    const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
    const parts = hovers.flatMap(({ contents }) => contents);
    return parts.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join("\n");
  });

async function labelsAt(uri: At, position: Place): Promise<readonly string[]> {
  return until("completions", async () => {
    const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, position);
    return nonEmpty(list.items.map(({ label }) => (typeof label === "string" ? label : label.label)));
  });
}

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);

const nonEmpty = <Item>(items: readonly Item[]) => (items.length > 0 ? items : undefined);
