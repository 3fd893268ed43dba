import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import {
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Uri,
  window,
  workspace,
} from "vscode";
import { until } from "../support/until.ts";
import { closeEverything, openSample, openText, positionOf } from "./editor.ts";

describe("the language", () => {
  afterEach(closeEverything);

  it("can be selected, and has an icon", async () => {
    assert.ok((await languages.getLanguages()).includes("openvpn"));
    const [language] = extensions.getExtension("openvpn-lens.openvpn-lens")?.packageJSON.contributes.languages ?? [];
    const { extensionUri } = extensions.getExtension("openvpn-lens.openvpn-lens") ?? {};
    assert.ok(extensionUri !== undefined);
    for (const icon of [language.icon.light, language.icon.dark])
      await workspace.fs.stat(Uri.joinPath(extensionUri, icon));
  });

  for (const kind of ["newClient", "newServer"]) {
    it(`offers ${kind} among the new files, without a complaint about it`, async () => {
      const { contributes } = extensions.getExtension("openvpn-lens.openvpn-lens")?.packageJSON ?? {};
      const offered: ReadonlyArray<{ readonly command: string }> = contributes.menus["file/newFile"];
      assert.ok(offered.some(({ command }) => command === `openvpn.${kind}`));
      await commands.executeCommand(`openvpn.${kind}`);
      const document = await until("the new file", () => window.activeTextEditor?.document);
      assert.equal(document.languageId, "openvpn");
      assert.notEqual(document.getText(), "");
    });
  }

  it("has a page behind each message and each directive", async () => {
    const { document } = await openText("remot x\nproto tpc\n");
    const found = await until("messages", () => {
      const all = languages.getDiagnostics(document.uri);
      return all.length >= 2 ? all : undefined;
    });
    const { document: client } = await openSample("office/client.ovpn");
    await openSample("office/server.ovpn");
    const pair = await until("a mismatch", () =>
      languages.getDiagnostics(client.uri).filter((one) => pageOf(one)?.path.includes("/pair-")),
    );
    const pages = [...found, ...pair].map(pageOf).filter((page) => page !== undefined);
    assert.equal(pages.length, found.length + pair.length);
    const own = await until("a hover", () => directivePage(client.uri, positionOf(client, "remote")));
    for (const page of [...pages, own]) {
      const shown = await window.showTextDocument(await workspace.openTextDocument(page.with({ fragment: "" })));
      assert.match(shown.document.getText(), page.fragment === "" ? /^# / : new RegExp(`^# ${page.fragment}$`, "m"));
    }
  });
});

const pageOf = ({ code }: Diagnostic): Uri | undefined =>
  typeof code === "object" && "target" in code ? code.target : undefined;

/** The page that the hover links to. */
async function directivePage(uri: Uri, at: Position): Promise<Uri | undefined> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, at);
  const text = hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (part instanceof MarkdownString ? part.value : ""));
  const [, link] = /\]\((file:[^)]*\.md#[^)]*|vscode-remote:[^)]*\.md#[^)]*)\)/.exec(text.join("\n")) ?? [];
  return link === undefined ? undefined : Uri.parse(link);
}
