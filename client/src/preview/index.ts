import {
  commands,
  type ExtensionContext,
  type FileRenameEvent,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { LanguageServer } from "../language-server.ts";
import { moveOthers, renamed } from "./choices.ts";
import type { PageState } from "./messages.ts";
import { createPanels, VIEW_TYPE } from "./panels.ts";
import { createUnsaved } from "./unsaved.ts";

/** The command that opens the routing preview beside the text, and its return after a reload. One panel a file. */
export function registerPreview(context: ExtensionContext, server: LanguageServer): void {
  const panels = createPanels(context, server);
  let last = focusedDocument();
  const unsaved = createUnsaved();
  const show = (target?: unknown) => {
    const given = typeof target === "string" ? Uri.parse(target) : target;
    const uri = given instanceof Uri ? given : (focusedDocument() ?? stillOpen(last))?.uri;
    if (uri === undefined)
      return void window.showInformationMessage(
        l10n.t("Open an OpenVPN configuration first, then preview its routing."),
      );
    const known = panels.of(uri);
    if (known !== undefined) return known.reveal(undefined, true);
    panels.open(uri, besideText(uri));
  };
  const note = (document: TextDocument) => {
    if (document.isUntitled && document.languageId === "openvpn") unsaved.note(document);
  };
  const follow = (closed: TextDocument) => {
    if (!closed.isUntitled || isOpen(closed.uri)) return;
    const saved = unsaved.savedAs(closed);
    if (saved === undefined) panels.of(closed.uri)?.dispose();
    else panels.move(closed.uri, saved);
  };
  const rename = ({ files }: FileRenameEvent) => {
    for (const { oldUri, newUri } of files) {
      moveOthers(context.workspaceState, oldUri.toString(), newUri.toString());
      // A folder takes the files in it along.
      for (const uri of panels.uris()) {
        const to = renamed(uri.toString(), oldUri.toString(), newUri.toString());
        if (to !== undefined) panels.move(uri, Uri.parse(to));
      }
    }
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
    workspace.onDidRenameFiles(rename),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel: WebviewPanel, state: PageState | undefined) => {
        if (state?.uri) panels.adopt(panel, Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
  );
}

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
