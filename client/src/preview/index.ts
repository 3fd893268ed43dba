import {
  commands,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { LanguageServer } from "../language-server.ts";
import { moveChoices } from "./choices.ts";
import { pageHtml } from "./html.ts";
import type { PageState } from "./messages.ts";
import { openPreview } from "./preview.ts";
import { createUnsaved } from "./unsaved.ts";

const VIEW_TYPE = "openvpn.preview";

/** The command that opens the routing preview beside the text, and its return after a reload. One panel a file. */
export function registerPreview(context: ExtensionContext, server: LanguageServer): void {
  const previews = new Map<string, WebviewPanel>();
  let last = focusedDocument();
  const unsaved = createUnsaved();
  const adopt = (panel: WebviewPanel, uri: Uri) => {
    const key = uri.toString();
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.title = l10n.t("Routes of {0}", nameOf(uri));
    const icon = (theme: string) => Uri.joinPath(context.extensionUri, "icons", `file-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    openPreview({ context, server, panel, uri });
    previews.set(key, panel);
    panel.onDidDispose(() => previews.delete(key));
    panel.webview.html = pageHtml(context);
  };
  const show = (target?: unknown) => {
    const given = typeof target === "string" ? Uri.parse(target) : target;
    const uri = given instanceof Uri ? given : (focusedDocument() ?? stillOpen(last))?.uri;
    if (uri === undefined)
      return void window.showInformationMessage(
        l10n.t("Open an OpenVPN configuration first, then preview its routing."),
      );
    const known = previews.get(uri.toString());
    if (known !== undefined) return known.reveal(undefined, true);
    adopt(window.createWebviewPanel(VIEW_TYPE, "", { viewColumn: besideText(uri), preserveFocus: true }), uri);
  };
  const note = (document: TextDocument) => {
    if (document.isUntitled && document.languageId === "openvpn") unsaved.note(document);
  };
  const follow = (closed: TextDocument) => {
    if (!closed.isUntitled || isOpen(closed.uri)) return;
    const key = closed.uri.toString();
    const saved = unsaved.savedAs(closed);
    const panel = previews.get(key);
    if (panel === undefined) return;
    const viewColumn = panel.viewColumn ?? ViewColumn.Beside;
    panel.dispose();
    if (saved === undefined) return;
    moveChoices(context.workspaceState, key, saved.toString());
    adopt(window.createWebviewPanel(VIEW_TYPE, "", { viewColumn, preserveFocus: true }), saved);
  };
  workspace.textDocuments.forEach(note);
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(() => {
      last = focusedDocument() ?? last;
    }),
    commands.registerCommand("openvpn.previewRouting", show),
    workspace.onDidOpenTextDocument(note),
    workspace.onDidChangeTextDocument(({ document }) => note(document)),
    workspace.onDidCloseTextDocument(follow),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel: WebviewPanel, state: PageState | undefined) => {
        if (state?.uri) adopt(panel, Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
  );
}

/** As short as the name tells one file from the others: folders often hold files of the same name. */
const nameOf = (uri: Uri): string =>
  (workspace.workspaceFolders?.length ?? 0) > 1 && workspace.getWorkspaceFolder(uri) !== undefined
    ? workspace.asRelativePath(uri, true)
    : uri.path.slice(uri.path.lastIndexOf("/") + 1);

/** false: closed for good, not only read in another language. */
const isOpen = (uri: Uri): boolean => workspace.textDocuments.some((other) => other.uri.toString() === uri.toString());

/** The column next to the text, whichever has the focus. */
function besideText(uri: Uri): ViewColumn {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return shown?.viewColumn === undefined ? ViewColumn.Beside : shown.viewColumn + 1;
}

/** The configuration in the focus, else the only one that is on the screen. */
function focusedDocument(): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active?.languageId === "openvpn") return active;
  const shown = window.visibleTextEditors
    .map(({ document }) => document)
    .filter(({ languageId }) => languageId === "openvpn");
  return shown.length === 1 ? shown[0] : undefined;
}

/** The configuration that had the focus before, though something else stands before it now: the walkthrough, say. */
const stillOpen = (document: TextDocument | undefined): TextDocument | undefined =>
  document?.isClosed === false ? document : undefined;
