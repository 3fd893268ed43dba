import { type ConfigurationScope, ConfigurationTarget, type TextDocument, window, workspace } from "vscode";

/** The settings that say what a file is checked against. */
export type TargetKey = "version" | "platform" | "client";

export const LANGUAGE = "openvpn";

/** The configuration in the focus; undefined where another editor has it. */
export function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document : undefined;
}

export const readTarget = (key: TargetKey, scope: ConfigurationScope | undefined): string =>
  workspace.getConfiguration("openvpn.target", scope).get<string>(key, "");

/** Writes it as near to the file as there is a place: its folder, the workspace, or the user's settings. */
export async function writeTarget(key: TargetKey, value: string, document: TextDocument | undefined): Promise<void> {
  const folder = document === undefined ? undefined : workspace.getWorkspaceFolder(document.uri);
  const place = folder === undefined ? ConfigurationTarget.Global : ConfigurationTarget.WorkspaceFolder;
  await workspace.getConfiguration("openvpn.target", document).update(key, value, place);
}
