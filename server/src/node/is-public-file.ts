import { statSync } from "node:fs";

/** Whether every user may read that file; undefined on Windows, whose files have no such mode, and where it is none. */
export function isPublicFile(file: string): boolean | undefined {
  if (process.platform === "win32") return undefined;
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true ? (stats.mode & OTHERS_READ) !== 0 : undefined;
  } catch {
    return undefined;
  }
}

const OTHERS_READ = 0o004;
