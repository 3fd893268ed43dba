import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import {
  type CodeAction,
  commands,
  Range,
  type SignatureHelp,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText, positionOf } from "./editor.ts";

const OPTIONS = { tabSize: 2, insertSpaces: true };

describe("the shape of a file", () => {
  afterEach(closeEverything);

  it("formats only what is selected", async () => {
    const { document } = await openText("verb   3\nmute   20\n");
    await apply(document, "vscode.executeFormatRangeProvider", new Range(1, 0, 1, 9), OPTIONS);
    assert.equal(document.getText(), "verb   3\nmute 20\n");
  });

  it("formats a line when it is left", async () => {
    const { document } = await openText("verb   3\n\n");
    await apply(document, "vscode.executeFormatOnTypeProvider", document.positionAt(9), "\n", OPTIONS);
    assert.equal(document.getText(), "verb 3\n\n");
  });

  const refactorings: ReadonlyArray<readonly [title: string, before: string, at: string, after: string]> = [
    ["Sort these", "route 192.0.2.9\nroute 192.0.2.1\n", "route", "route 192.0.2.1\nroute 192.0.2.9\n"],
    [
      "topology subnet",
      "dev tun\ntopology net30\nserver 10.8.0.0 255.255.255.0\n",
      "net30",
      "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0\n",
    ],
    [
      "Full tunnel",
      "dev tun\nserver 10.8.0.0 255.255.255.0\n",
      "server",
      'dev tun\nserver 10.8.0.0 255.255.255.0\npush "redirect-gateway def1"\n',
    ],
    [
      "Split tunnel",
      'dev tun\nserver 10.8.0.0 255.255.255.0\npush "route 192.0.2.0 255.255.255.0"\npush "redirect-gateway def1"\n',
      "redirect",
      'dev tun\nserver 10.8.0.0 255.255.255.0\npush "route 192.0.2.0 255.255.255.0"\n',
    ],
  ];
  for (const [title, before, at, after] of refactorings) {
    it(`rewrites: ${title}`, async () => {
      const { document } = await openText(before);
      await refactor(document, at, title);
      assert.equal(document.getText(), after);
    });
  }

  it("puts a file into the configuration, and a block out to a file", async () => {
    const { document } = await openSample("office/inline.ovpn");
    await refactor(document, "ta.txt", "into this file");
    assert.match(document.getText(), /^<tls-auth>\n-----BEGIN EXAMPLE-----\nStands for a key\.\n/m);
    await refactor(document, "<ca>", "Move <ca> out");
    assert.match(document.getText(), /^ca "?ca\.crt"?$/m);
  });

  it("says which argument is being written", async () => {
    const { document } = await openText("remote vpn.example.com ");
    const end = document.positionAt(document.getText().length);
    const provider = "vscode.executeSignatureHelpProvider";
    const help = await until("signature help", async () =>
      commands.executeCommand<SignatureHelp | undefined>(provider, document.uri, end),
    );
    assert.equal(help.signatures[0]?.label, "remote host [port] [proto]");
    assert.equal(help.activeParameter, 1);
  });
});

/** Asks for edits as VS Code does, until there are some, and makes them. */
async function apply(document: TextDocument, command: string, ...rest: readonly unknown[]): Promise<void> {
  const edits = await until(command, async () => {
    const found = await commands.executeCommand<TextEdit[] | undefined>(command, document.uri, ...rest);
    return found !== undefined && found.length > 0 ? found : undefined;
  });
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  assert.ok(await workspace.applyEdit(edit));
}

async function refactor(document: TextDocument, at: string, title: string): Promise<void> {
  const where = positionOf(document, at);
  const action = await until(title, async () => {
    const range = new Range(where, where);
    const provider = "vscode.executeCodeActionProvider";
    const offered = await commands.executeCommand<CodeAction[]>(provider, document.uri, range, "refactor");
    return offered.find((one) => one.title.includes(title));
  });
  assert.ok(action.edit !== undefined && (await workspace.applyEdit(action.edit)));
}
