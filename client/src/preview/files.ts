import { readdir, readFile, stat } from "node:fs/promises";
import { FileType, Uri, workspace } from "vscode";

// Files of the machine where the extension runs are read without VS Code: it asks the window each time, which is busy
// while a preview opens.

/** What the language server reads of a file, too. */
const LARGEST = 16 * 1024 * 1024;

/** The files of a folder, links to files among them; none where it cannot be read. */
export async function filesIn(folder: Uri): Promise<readonly Uri[]> {
  try {
    return (await namesIn(folder)).map((name) => Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  if (folder.scheme === "file") {
    const entries = await readdir(folder.fsPath, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name);
  }
  const entries = await workspace.fs.readDirectory(folder);
  return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
}

/** What a file holds, as it was saved; undefined where it is no file, too large or cannot be read. */
export async function textOfFile(uri: Uri, largest = LARGEST): Promise<string | undefined> {
  try {
    const bytes = await bytesOf(uri, largest);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

async function bytesOf(uri: Uri, largest: number): Promise<Uint8Array | undefined> {
  const isLocal = uri.scheme === "file";
  const { size } = isLocal ? await sizeOfFile(uri.fsPath) : await workspace.fs.stat(uri);
  if (size > largest) return undefined;
  return isLocal ? readFile(uri.fsPath) : workspace.fs.readFile(uri);
}

/** Of a pipe or a device endless, as reading it may be. */
async function sizeOfFile(file: string): Promise<{ readonly size: number }> {
  const about = await stat(file);
  return { size: about.isFile() ? about.size : Number.POSITIVE_INFINITY };
}
