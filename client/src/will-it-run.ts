import { commands, EventEmitter, type ExtensionContext, l10n, Uri, window, workspace } from "vscode";
import { WILL_IT_RUN_REQUEST, type WillItRun, type WillItRunParams } from "../../server/src/protocol.ts";
import type { LanguageServer } from "./language-server.ts";

const SCHEME = "openvpn-will-it-run";

/** "Will It Run On …" shows what each program would make of the configuration in the editor, as a page. */
export function registerWillItRun(context: ExtensionContext, server: LanguageServer): void {
  const pages = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const show = async () => {
    const document = window.activeTextEditor?.document;
    const found = document?.languageId === "openvpn" ? await ask(server, { uri: document.uri.toString() }) : null;
    if (document === undefined || found === null) {
      return void window.showInformationMessage(
        l10n.t("Open an OpenVPN configuration first, then ask where it will run."),
      );
    }
    const page = Uri.from({ scheme: SCHEME, path: `${document.uri.path}.md`, query: document.uri.toString() });
    pages.set(page.toString(), found.markdown);
    changed.fire(page);
    await commands.executeCommand("markdown.showPreviewToSide", page);
  };
  context.subscriptions.push(
    changed,
    commands.registerCommand("openvpn.willItRun", show),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? "",
    }),
    workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
  );
}

const ask = (server: LanguageServer, params: WillItRunParams): Promise<WillItRun | null> =>
  server.sendRequest<WillItRun | null>(WILL_IT_RUN_REQUEST, params);
