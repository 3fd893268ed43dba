import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { type CodeAction, commands, type Hover, languages, Range, type TextDocument, window, workspace } from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText, positionOf } from "./editor.ts";

describe("both ends, other programs, refactorings", () => {
  afterEach(closeEverything);

  it("says that the server beside a client has another device, with a link to its line", async () => {
    const editor = await openSample("client.ovpn");
    const { document } = editor;
    await until("the server", async () => {
      const at = positionOf(document, "nobind");
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, at);
      return hovers.length > 0;
    });
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, "\ndev tap\n"));
    const found = await until("a mismatch", () => pairFinding(document));
    assert.match(found.relatedInformation?.[0]?.location.uri.path ?? "", /server\.ovpn$/);
  });

  it("writes routes that belong together as one", async () => {
    const { document } = await openText("route 10.0.0.0 255.128.0.0\nroute 10.128.0.0 255.128.0.0\n");
    const at = positionOf(document, "route");
    const action = await until("a refactoring", async () => {
      const offered = await commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        new Range(at, at),
        "refactor.rewrite",
      );
      return offered.find(({ title }) => title.includes("same addresses"));
    });
    assert.ok(action.edit !== undefined && (await workspace.applyEdit(action.edit)));
    assert.equal(document.getText(), "route 10.0.0.0 255.0.0.0\n");
  });

  it("opens a page of where a configuration will run", async () => {
    await openSample("client.ovpn");
    await commands.executeCommand("openvpn.willItRun");
    await until("the page", () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes("client.ovpn.md")),
    );
  });
});

const pairFinding = (document: TextDocument) =>
  languages.getDiagnostics(document.uri).find(({ code }) => codeOf(code) === "pair-device");

const codeOf = (code: unknown): unknown =>
  typeof code === "object" && code !== null && "value" in code ? code.value : code;
