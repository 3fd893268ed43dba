import { parse } from "../syntax/parse.ts";
import type { Tree } from "../syntax/tree.ts";
import { hideStrays } from "./stray-secrets.ts";
import type { Files } from "./types.ts";
import { inFolder } from "./working-folder.ts";

/** `config` lines may nest this deep, the first file included. */
const MAX_LEVEL = 10;

interface Include {
  /** As the line names it. */
  readonly written: string;
  /** Where `cd` has led to. */
  readonly folder: string | undefined;
}

type Opened = Tree | "missing" | "too-deep" | undefined;

/** What `config FILE` brings in; undefined where nothing can be known of the file. */
export function openInclude(files: Files, { written, folder }: Include, level: number): Opened {
  const file = inFolder(folder, written);
  if (written === "stdin") return undefined;
  if (level > MAX_LEVEL) return "too-deep";
  if (written === "" || files.stat(file) === "missing") return "missing";
  const text = files.read(file);
  return text === undefined ? undefined : hideStrays(parse(text));
}
