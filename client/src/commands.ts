import { commands, type ExtensionContext, Uri, window, workspace } from "vscode";
import { copyWithoutSecrets } from "./copy-without-secrets.ts";
import type { LanguageServer } from "./language-server.ts";
import { selectTarget } from "./target-picker.ts";

export function registerCommands(context: ExtensionContext, server: LanguageServer): void {
  context.subscriptions.push(
    commands.registerCommand("openvpn.openSample", () => openSample(context)),
    commands.registerCommand("openvpn.selectTarget", selectTarget),
    commands.registerCommand("openvpn.restartServer", () => server.restart()),
    commands.registerCommand("openvpn.copyWithoutSecrets", () => copyWithoutSecrets(server)),
    commands.registerCommand("openvpn.showLog", () => server.showLog()),
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
