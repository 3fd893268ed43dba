import { commands, type ExtensionContext, SnippetString, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { TEMPLATE_REQUEST, type TemplateParams } from "../../server/src/protocol.ts";

/** "New File…" with a client's or a server's configuration to fill in. */
export function registerNewFiles(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand("openvpn.newClient", () => newFile(client, { kind: "client" })),
    commands.registerCommand("openvpn.newServer", () => newFile(client, { kind: "server" })),
  );
}

async function newFile(client: LanguageClient, params: TemplateParams): Promise<void> {
  const template: string = await client.sendRequest(TEMPLATE_REQUEST, params);
  const document = await workspace.openTextDocument({ language: "openvpn" });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(template));
}
