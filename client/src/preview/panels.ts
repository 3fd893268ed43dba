import { type ExtensionContext, l10n, Uri, type ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { LanguageServer } from "../language-server.ts";
import { moveChoices } from "./choices.ts";
import { pageHtml } from "./html.ts";
import { openPreview } from "./preview.ts";

export const VIEW_TYPE = "openvpn.preview";

/** The previews that are open, one a file. */
export interface Panels {
  readonly of: (uri: Uri) => WebviewPanel | undefined;
  readonly open: (uri: Uri, viewColumn: ViewColumn) => void;
  /** Shows the file in a panel that VS Code has kept. */
  readonly adopt: (panel: WebviewPanel, uri: Uri) => void;
  /** The file has another name from now on: its preview goes on with it, and what was chosen. */
  readonly move: (from: Uri, to: Uri) => void;
  readonly uris: () => readonly Uri[];
}

export function createPanels(context: ExtensionContext, server: LanguageServer): Panels {
  const open = new Map<string, { readonly panel: WebviewPanel; readonly stop: () => void }>();
  const adopt = (panel: WebviewPanel, uri: Uri, page: "first" | "again" = "first") => {
    const key = uri.toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.title = l10n.t("Routes of {0}", nameOf(uri));
    const icon = (theme: string) => Uri.joinPath(context.extensionUri, "icons", `file-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const stop = openPreview({ context, server, panel, uri, page });
    open.set(key, { panel, stop });
    panel.onDidDispose(() => {
      if (open.get(key)?.panel === panel) open.delete(key);
      stop();
    });
    panel.webview.html = pageHtml(context);
  };
  return {
    of: (uri) => open.get(uri.toString())?.panel,
    open: (uri, viewColumn) =>
      adopt(window.createWebviewPanel(VIEW_TYPE, "", { viewColumn, preserveFocus: true }), uri),
    adopt: (panel, uri) => adopt(panel, uri),
    move: (from, to) => {
      moveChoices(context.workspaceState, from.toString(), to.toString());
      const moved = open.get(from.toString());
      if (moved === undefined) return;
      moved.stop();
      open.delete(from.toString());
      // Another file was there and has been written over.
      open.get(to.toString())?.panel.dispose();
      adopt(moved.panel, to, "again");
    },
    uris: () => Array.from(open.keys(), (key) => Uri.parse(key)),
  };
}

/** As short as the name tells one file from the others: folders often hold files of the same name. */
const nameOf = (uri: Uri): string =>
  (workspace.workspaceFolders?.length ?? 0) > 1 && workspace.getWorkspaceFolder(uri) !== undefined
    ? workspace.asRelativePath(uri, true)
    : uri.path.slice(uri.path.lastIndexOf("/") + 1);
