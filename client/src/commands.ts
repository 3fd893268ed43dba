import { commands, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { copyWithoutSecrets } from "./copy-without-secrets.ts";
import { selectTarget } from "./target-picker.ts";

export function registerCommands(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand("openvpn.openSample", () => openSample(context)),
    commands.registerCommand("openvpn.selectTarget", selectTarget),
    commands.registerCommand("openvpn.restartServer", () => client.restart()),
    commands.registerCommand("openvpn.copyWithoutSecrets", () => copyWithoutSecrets(client)),
    commands.registerCommand("openvpn.showLog", () => client.outputChannel.show()),
  );
}

/** Opens a copy of the sample pair that the user may edit; changes to it last. */
async function openSample({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
  const folder = Uri.joinPath(globalStorageUri, "samples");
  if (!(await exists(folder))) await workspace.fs.copy(Uri.joinPath(extensionUri, "samples"), folder);
  for (const name of ["server.ovpn", "client.ovpn"])
    await window.showTextDocument(Uri.joinPath(folder, name), { preview: false });
}

const exists = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
