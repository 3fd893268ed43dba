import { Uri, workspace } from "vscode";

/** The folder of a file; of one that was never saved the workspace's first, where there is one. */
export const folderOf = (uri: Uri): Uri | undefined =>
  uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
