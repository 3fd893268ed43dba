import { parse } from "../syntax/parse.ts";
import type { Tree } from "../syntax/tree.ts";
import { hideStrays } from "./stray-secrets.ts";
import type { Files } from "./types.ts";

/** `config` lines may nest this deep, the first file included. */
const MAX_LEVEL = 10;

/** A name as it is meant in the folder that `cd` has led to. */
export const pathFrom = (folder: string | undefined, name: string): string =>
  folder === undefined || name === "" || /^(?:[/\\]|[a-z]:)/i.test(name) ? name : `${folder}/${name}`;

/** What `config FILE` brings in; undefined where nothing can be known of the file. */
export function openInclude(files: Files, file: string, level: number): Tree | "missing" | "too-deep" | undefined {
  if (file === "stdin") return undefined;
  if (level > MAX_LEVEL) return "too-deep";
  if (file === "" || files.stat(file) === "missing") return "missing";
  const text = files.read(file);
  return text === undefined ? undefined : hideStrays(parse(text));
}
