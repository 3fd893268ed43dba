import type { Config, DirectiveUse } from "../config/types.ts";
import { inFolder, workingFolder } from "../config/working-folder.ts";
import { splitLine } from "../syntax/split-line.ts";
import type { Span, Word } from "../syntax/tree.ts";
import { argAt } from "./signature.ts";

/** A file or folder that a line names. */
export interface NamedFile {
  readonly kind: "path" | "program";
  readonly use: DirectiveUse;
  /** Where the path stands, without quotes; of a command only its program. */
  readonly span: Span;
  readonly quote: Word["quote"];
  /** As written. */
  readonly written: string;
  /** The folder the path is relative to, as the configuration's `cd` lines make it; undefined: the file's own. */
  readonly folder: string | undefined;
}

/** The path as seen from the folder of the configuration. */
export const pathOf = ({ folder, written }: Pick<NamedFile, "folder" | "written">): string => inFolder(folder, written);

/**
 * The files and folders that the lines of this text name, in order. Lines of included files are left to those.
 * `config` is read where OpenVPN is at that line; everything else is opened once all lines are read.
 */
export function* namedFiles(config: Config, text: string): Iterable<NamedFile> {
  const last = workingFolder(config);
  let folder: string | undefined;
  for (const use of config.directives) {
    const isEarly = use.name.value === "config" || use.name.value === "cd";
    if (use.block === undefined && use.included === undefined) yield* filesOf(use, isEarly ? folder : last, text);
    const [to] = use.args;
    if (use.name.value === "cd" && to !== undefined) folder = inFolder(folder, to.value);
  }
}

const FILE_KINDS: ReadonlySet<string> = new Set(["file", "dir", "path"]);

function* filesOf(use: DirectiveUse, folder: string | undefined, text: string): Iterable<NamedFile> {
  if (use.facts === undefined) return;
  for (const [index, word] of use.args.entries()) {
    const types = argAt(use.facts, index)?.types ?? [];
    if (isNoFile(word.value) || types.some(({ values }) => values?.includes(word.value) === true)) continue;
    if (types.some(({ kind }) => FILE_KINDS.has(kind))) {
      yield { kind: "path", use, span: inside(word), quote: word.quote, written: word.value, folder };
    } else if (types.some(({ kind }) => kind === "cmd")) yield* programOf(use, word, { folder, text });
  }
}

const inside = ({ start, end, quote }: Word): Span =>
  quote === undefined ? { start, end } : { start: start + 1, end: end - 1 };

interface Place {
  readonly folder: string | undefined;
  readonly text: string;
}

/** Where backslashes stand, the program cannot be told apart from the rest in the text. */
function* programOf(use: DirectiveUse, word: Word, { folder, text }: Place): Iterable<NamedFile> {
  const [program] = splitLine(word.value, 0, word.value.length).words;
  const { start, end } = inside(word);
  if (program === undefined || text.slice(start, end) !== word.value || program.quote !== undefined) return;
  const span = { start: start + program.start, end: start + program.end };
  yield { kind: "program", use, span, quote: word.quote, written: program.value, folder };
}

/** Standard input, nothing, inline content, and things of other stores such as `pkcs11:`. */
const isNoFile = (path: string): boolean =>
  path === "" || path === "stdin" || path === "none" || path === "[inline]" || /^[a-z][a-z0-9+.-]+:/i.test(path);
