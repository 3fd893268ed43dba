import { existsSync } from "node:fs";
import path from "node:path";

/** Whether a name in a configuration is for another machine: a path of another system, or one into a folder that is not here. */
export function isPathElsewhere(name: string): boolean {
  if (path.sep === "/" && name.includes("\\")) return true;
  return path.isAbsolute(name) && !existsSync(path.dirname(name));
}
