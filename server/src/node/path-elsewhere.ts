import { existsSync } from "node:fs";
import path from "node:path";

/** Whether a name in a configuration is for another machine: a path of another system, or one into a folder that is not here. */
export const isPathElsewhere = (name: string): boolean =>
  isWindowsPathElsewhere(name) || (path.isAbsolute(name) && !existsSync(path.dirname(name)));

/** A path of Windows that is read elsewhere. A backslash at the end alone names no file there either. */
export const isWindowsPathElsewhere = (name: string): boolean => path.sep === "/" && /^[^/].*\\[^\\]|^\\/.test(name);
