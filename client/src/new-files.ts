import { commands, type ExtensionContext, SnippetString, window, workspace } from "vscode";
import { TEMPLATE_REQUEST, type TemplateParams } from "../../server/src/protocol.ts";
import type { LanguageServer } from "./language-server.ts";

/** "New File…" with a client's or a server's configuration to fill in. */
export function registerNewFiles(context: ExtensionContext, server: LanguageServer): void {
  context.subscriptions.push(
    commands.registerCommand("openvpn.newClient", () => newFile(server, { kind: "client" })),
    commands.registerCommand("openvpn.newServer", () => newFile(server, { kind: "server" })),
  );
}

async function newFile(server: LanguageServer, params: TemplateParams): Promise<void> {
  const template: string = await server.sendRequest(TEMPLATE_REQUEST, params);
  const document = await workspace.openTextDocument({ language: "openvpn" });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(template));
}
