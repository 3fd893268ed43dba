import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FolderEntry } from "../features/completion-context.ts";
import { isPublicFile } from "../node/is-public-file.ts";
import { isWindowsPathElsewhere } from "../node/path-elsewhere.ts";
import { readText } from "../node/read-text.ts";
import { remembering } from "../routing/remembering.ts";
import type { DocumentFiles, FileScope } from "./environment.ts";

const READ_LIMIT = 1024 * 1024;
const LIST_LIMIT = 500;

/**
 * The files a document may refer to: regular files of at most 1 MB, below its own folder or a workspace
 * folder, links followed before that is judged. Everything else is "unknown".
 */
export function workspaceFiles({ document, folders }: FileScope): DocumentFiles | undefined {
  const own = filePath(document);
  if (own === undefined) return undefined;
  const base = path.dirname(own);
  const roots = [base, ...folders.map(filePath).filter((folder) => folder !== undefined)].map(realPath);
  // One request asks for a name several times.
  const locate = remembering((name: string): string | undefined =>
    isWindowsPathElsewhere(name) ? undefined : allowed(roots, path.resolve(base, name)),
  );
  return {
    stat(name) {
      const file = locate(name);
      return file === undefined ? "unknown" : kindOf(file);
    },
    read(name) {
      const file = locate(name);
      return file === undefined ? undefined : readText(file, READ_LIMIT);
    },
    isPublic: () => isPublicFile(own),
    list(name) {
      const folder = locate(name);
      return folder === undefined ? [] : entriesOf(folder);
    },
  };
}

/** The text of a file under the same limits. */
export function readFile(uri: string, scope: FileScope): string | undefined {
  const file = filePath(uri);
  return file === undefined ? undefined : workspaceFiles(scope)?.read(file);
}

/** A relative path starts at the folder of the document; OpenVPN itself starts at its current directory. */
export function resolveFile(base: string, name: string): string {
  const own = filePath(base);
  return own === undefined ? name : pathToFileURL(path.resolve(path.dirname(own), name)).href;
}

/** undefined where the URI is not one of a file here. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

/** A missing file is judged by its nearest folder that exists. */
function allowed(roots: readonly string[], file: string): string | undefined {
  if (file.includes("\0") || !isBelowAny(roots, realAncestor(file))) return undefined;
  return file;
}

function realAncestor(file: string): string {
  let at = file;
  for (;;) {
    try {
      return realpathSync.native(at);
    } catch {
      const parent = path.dirname(at);
      if (parent === at) return at;
      at = parent;
    }
  }
}

const isBelowAny = (roots: readonly string[], file: string): boolean =>
  roots.some((root) => {
    const relative = path.relative(root, file);
    return (
      relative === "" || (relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
    );
  });

function statOf(file: string): Stats | "missing" | "unknown" {
  try {
    return statSync(file, { throwIfNoEntry: false }) ?? "missing";
  } catch {
    return "unknown";
  }
}

function kindOf(file: string): "file" | "directory" | "other" | "missing" | "unknown" {
  const stats = statOf(file);
  if (typeof stats === "string") return stats;
  return stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other";
}

function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith("."))
      .slice(0, LIST_LIMIT)
      .flatMap(entryOf);
  } catch {
    return [];
  }
}

function entryOf(entry: Dirent): readonly FolderEntry[] {
  if (entry.isDirectory()) return [{ name: entry.name, kind: "directory" }];
  return entry.isFile() || entry.isSymbolicLink() ? [{ name: entry.name, kind: "file" }] : [];
}
