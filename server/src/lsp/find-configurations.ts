import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filePath } from "./files.ts";

const DEPTH = 6;
const MOST_FOLDERS = 500;
const MOST_FILES = 500;

/** The URIs of `.ovpn` files, and of `.conf` files in a folder called after OpenVPN, below these folders. */
export function* findConfigurations(folders: readonly string[]): Iterable<string> {
  const roots = folders.map(filePath).filter((folder) => folder !== undefined);
  const queue = roots.map((folder) => ({ folder, depth: 0 }));
  let files = 0;
  for (let at = 0; at < queue.length && at < MOST_FOLDERS; at++) {
    const { folder, depth } = queue[at] ?? { folder: "", depth: DEPTH };
    for (const entry of entriesOf(folder)) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory() && depth < DEPTH && isWorthALook(entry.name))
        queue.push({ folder: file, depth: depth + 1 });
      if (!entry.isFile() || !isConfiguration(file)) continue;
      if (++files > MOST_FILES) return;
      yield pathToFileURL(file).href;
    }
  }
}

const isWorthALook = (name: string): boolean => !name.startsWith(".") && name !== "node_modules";

const isConfiguration = (file: string): boolean =>
  /\.ovpn$/i.test(file) || (/\.conf$/i.test(file) && /openvpn/i.test(path.dirname(file)));

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
