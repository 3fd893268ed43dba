import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { TRUST_NOTIFICATION } from "../../server/src/protocol.ts";
import { traceChannel } from "./trace-channel.ts";

/** The connection to the language server, not started yet. Documents of any scheme are shown to it. */
export function createLanguageClient(context: ExtensionContext, outputChannel: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath("dist/server.cjs");
  const client = new LanguageClient(
    "openvpn",
    "OpenVPN",
    { module, transport: TransportKind.ipc, args: [`--code-cache=${context.globalStorageUri.fsPath}`] },
    {
      documentSelector: [{ language: "openvpn" }],
      outputChannel,
      traceOutputChannel: traceChannel(outputChannel),
      initializationOptions: () => ({
        trusted: workspace.isTrusted,
        pages: Uri.joinPath(context.extensionUri, "dist", "rules").toString(),
        commands: ["openvpn.previewRouting", "vscode.open"],
      }),
    },
  );
  const tell = () => (client.isRunning() ? client.sendNotification(TRUST_NOTIFICATION) : undefined);
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(tell));
  return client;
}
