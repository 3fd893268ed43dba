import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Files } from "../config/types.ts";
import { isPublicFile } from "../node/is-public-file.ts";
import { isPathElsewhere } from "../node/path-elsewhere.ts";
import { readText } from "../node/read-text.ts";

/** The files that a configuration names, looked for from its own folder on. */
export function filesBeside(file: string): Files {
  const folder = path.dirname(path.resolve(file));
  const locate = (name: string): string => path.resolve(folder, name);
  return {
    stat: (name) => (isPathElsewhere(name) ? "unknown" : kindOf(locate(name))),
    read: (name) => readText(locate(name)),
    list: (name) => entriesOf(locate(name)),
    isPublic: () => isPublicFile(file),
  };
}

/** Files alone: what is asked for is a client's file in a folder of them. */
function entriesOf(folder: string): ReturnType<NonNullable<Files["list"]>> {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map(({ name }) => ({ name, kind: "file" }));
  } catch {
    return [];
  }
}

function kindOf(file: string): ReturnType<Files["stat"]> {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return "missing";
    return stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other";
  } catch {
    return "unknown";
  }
}
