import { env, l10n, Range, Uri, ViewColumn, window, workspace } from "vscode";
import type { Origin } from "../../../server/src/protocol.ts";
import type { ChoiceStore } from "./choices.ts";
import { folderOf } from "./folder-of.ts";
import type { Subject, ToExtension, ToPage } from "./messages.ts";
import { keepPushReply } from "./push-reply.ts";
import { readNetwork } from "./this-computer.ts";

interface Desk {
  readonly uri: Uri;
  readonly store: ChoiceStore;
  readonly post: (message: ToPage) => void;
  readonly subject: () => Subject | undefined;
  readonly refresh: () => void;
}

/** Does what the page asks for. */
export async function handleMessage(message: ToExtension, desk: Desk): Promise<void> {
  const change = (what: Parameters<ChoiceStore["change"]>[0]) => {
    desk.store.change(what);
    desk.refresh();
  };
  switch (message.kind) {
    case "ready":
      return desk.refresh();
    case "choose":
      return change({ ...message.change, ...Object.fromEntries(message.forget.map((name) => [name, undefined])) });
    case "paste":
      return paste(message.text, desk);
    case "open":
      return openLine(message.origin, desk.subject());
    case "copy":
      await env.clipboard.writeText(message.text);
      return say(l10n.t("Copied: {0}.", message.what), desk);
    case "save picture":
      return savePicture(message.svg, desk);
    case "pick file": {
      const file = await pickFile(desk.uri);
      return file === undefined ? undefined : change({ [message.as]: file.toString() });
    }
    case "read this computer's network":
      return readThisComputer(desk);
  }
}

/** To those who see the window, and to those who hear the page. */
function say(text: string, { post }: Pick<Desk, "post">): void {
  window.setStatusBarMessage(text, SAID_FOR);
  post({ kind: "said", text });
}

/** In milliseconds. */
const SAID_FOR = 4000;

function paste(text: string, { store, refresh }: Desk): void {
  const pushReply = keepPushReply(text);
  if (pushReply === undefined) {
    window.showWarningMessage(
      l10n.t("There is no PUSH_REPLY in the pasted text. A client writes it to its log at verb 3."),
    );
    return;
  }
  store.change({ pushReply });
  refresh();
}

/** Only files that the preview is about can be opened from it. */
async function openLine({ file, line }: Origin, subject: Subject | undefined): Promise<void> {
  if (subject === undefined || !(file in subject.files)) return;
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === file);
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  const document = await workspace.openTextDocument(Uri.parse(file));
  const { range } = document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1);
  const editor = await window.showTextDocument(document, { viewColumn, selection: range });
  editor.revealRange(new Range(range.start, range.end));
}

async function savePicture(svg: string, { uri, post }: Desk): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const folder = folderOf(uri);
  const target = await window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, `${name}-routes.svg`) }),
    filters: { SVG: ["svg"] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  say(l10n.t("The picture is saved."), { post });
}

async function pickFile(near: Uri): Promise<Uri | undefined> {
  const folder = folderOf(near);
  const [file] =
    (await window.showOpenDialog({
      ...(folder === undefined ? {} : { defaultUri: folder }),
      filters: { OpenVPN: ["ovpn", "conf"], [l10n.t("All files")]: ["*"] },
    })) ?? [];
  if (file === undefined || workspace.isTrusted || workspace.getWorkspaceFolder(file) !== undefined) return file;
  window.showWarningMessage(l10n.t("Files outside of the workspace can be chosen once the workspace is trusted."));
  return undefined;
}

async function readThisComputer({ store, refresh, post }: Desk): Promise<void> {
  if (!workspace.isTrusted) return;
  const network = await readNetwork();
  if (network === undefined) {
    window.showWarningMessage(l10n.t("This computer’s network cannot be read. Type your address and gateway instead."));
    return;
  }
  store.change({ network, lan: undefined, gateway: undefined, lan6: undefined, gateway6: undefined });
  refresh();
  say(l10n.t("This computer’s network is read."), { post });
}
