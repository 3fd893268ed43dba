import { readFileSync } from "node:fs";
import path from "node:path";

/** The text of a file in test/fixtures. */
export const fixture = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, "../fixtures", name), "utf8");
