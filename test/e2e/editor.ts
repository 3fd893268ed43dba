import path from "node:path";
import { commands, type Position, Range, type TextDocument, type TextEditor, Uri, window, workspace } from "vscode";
import { until } from "../support/until.ts";

/** A file of the sample workspace, shown in the editor. */
export async function openSample(name: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error("The suite needs its workspace");
  return window.showTextDocument(Uri.joinPath(folder, name), { preview: false });
}

/** A file that is nowhere yet, with this text. */
export async function openText(content: string, language = "openvpn"): Promise<TextEditor> {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ content, language }), {
    preview: false,
  });
  const { document } = editor;
  // A name that was closed a moment ago may come back with the text it was reverted to.
  if (document.getText() !== content) {
    const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((edit) => edit.replace(whole, content));
  }
  return editor;
}

/** Where `text` begins. */
export function positionOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${path.basename(document.uri.path)} does not contain ${text}`);
  return document.positionAt(offset);
}

/** Forgets what was typed and closes every editor. */
export async function closeEverything(): Promise<void> {
  for (;;) {
    if (window.activeTextEditor?.document.isDirty !== true) break;
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
  await until("closed editors", () => window.tabGroups.all.every(({ tabs }) => tabs.length === 0));
}
