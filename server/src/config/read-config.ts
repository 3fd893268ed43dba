import { findDirective } from "../directives/lookup.ts";
import { parseSpan } from "../syntax/parse.ts";
import type { DirectiveLine, InlineBlock, Tree, Word } from "../syntax/tree.ts";
import { openInclude } from "./includes.ts";
import { pushedWords } from "./pushed-words.ts";
import { roleOf } from "./role-of.ts";
import { hideStrays } from "./stray-secrets.ts";
import type { Config, DirectiveUse, FileKind, Files, Included, IncludeProblem, Softened } from "./types.ts";
import { inFolder } from "./working-folder.ts";

/**
 * Reads a parsed text as OpenVPN would, line by line; `kind` says how it gets there.
 * With `files`, what `config FILE` names is read in place; without, such lines stand for nothing.
 */
export function readConfig(parsed: Tree, kind: FileKind, files?: Files): Config {
  const tree = hideStrays(parsed);
  const reader: Reader = {
    kind,
    files,
    directives: [],
    pushed: [],
    bodies: [],
    includeProblems: [],
    ignored: new Set(),
    forwardCompatible: false,
    folder: undefined,
    includedFiles: 0,
    includedCharacters: 0,
  };
  readItems(reader, { tree, connection: undefined, origin: undefined, level: 1 });
  const { directives, pushed, bodies, includeProblems } = reader;
  return { tree, kind, role: roleOf(kind, directives), directives, pushed, bodies, includeProblems };
}

interface Reader {
  readonly kind: FileKind;
  readonly files: Files | undefined;
  readonly directives: DirectiveUse[];
  readonly pushed: DirectiveUse[];
  readonly bodies: Tree[];
  readonly includeProblems: IncludeProblem[];
  /** What earlier lines have softened for the later ones. */
  readonly ignored: Set<string>;
  forwardCompatible: boolean;
  /** Where `cd` has led so far. */
  folder: string | undefined;
  includedFiles: number;
  includedCharacters: number;
}

/** Files that read others in several times each grow without end; OpenVPN would take as long. Nobody writes this many. */
const MAX_INCLUDED_FILES = 500;
const MAX_INCLUDED_CHARACTERS = 4 * 1024 * 1024;

/** A text that is being read, and how it came in. */
interface Source {
  readonly tree: Tree;
  readonly connection: InlineBlock | undefined;
  readonly origin: Origin | undefined;
  readonly level: number;
}

interface Origin {
  readonly file: string;
  /** The `config FILE` line of the outermost text, and the word there that stands for all of the file. */
  readonly by: DirectiveUse;
  readonly at: Word;
  /** The line, counted from 1, of an offset in the included text; asked in the order of the text. */
  readonly lineOf: (offset: number) => number;
}

function readItems(reader: Reader, source: Source): void {
  for (const item of source.tree.items) {
    if (item.kind !== "directive" && item.kind !== "block") continue;
    if (item.kind === "directive" && item.problem !== undefined) continue;
    const use = readItem(reader, item, source);
    reader.directives.push(use);
    if (use.name.value === "push") readPush(reader, use, source);
    if (use.place === "main") remember(reader, use);
    if (use.name.value === "config" && use.place !== "connection" && use.place !== "push") include(reader, use, source);
    if (item.kind === "block" && use.name.value === "connection" && source.connection === undefined) {
      const body = hideStrays(parseSpan(source.tree.text, item.body, "body"));
      if (source.origin === undefined) reader.bodies.push(body);
      readItems(reader, { ...source, tree: body, connection: item });
    }
  }
}

function readItem(reader: Reader, item: DirectiveLine | InlineBlock, source: Source): DirectiveUse {
  const { connection, origin } = source;
  const block = item.kind === "block" ? item : undefined;
  const opt = item.kind === "directive" && reader.kind !== "push" && isOptional(item);
  const name = opt ? (item.args[1] ?? item.name) : item.name;
  const use = {
    name,
    args: item.kind === "block" ? [] : opt ? item.args.slice(2) : item.args,
    item,
    block,
    place: connection === undefined ? reader.kind : "connection",
    connection,
    pushedBy: undefined,
    softened: opt ? "setenv opt" : softenedBy(reader, connection, name.value),
    facts: findDirective(name.value),
  } as const;
  return origin === undefined ? use : moved(use, origin, includedFrom(origin, item.start));
}

const isOptional = ({ name, args }: DirectiveLine): boolean =>
  name.value === "setenv" && args.length > 1 && args[0]?.value === "opt";

/** The body of a `<connection>` block starts from a clean slate: only `setenv opt` softens there. */
function softenedBy(reader: Reader, connection: InlineBlock | undefined, name: string): Softened | undefined {
  if (connection !== undefined) return undefined;
  if (reader.ignored.has(name)) return "ignore-unknown-option";
  return reader.forwardCompatible ? "forward-compatible" : undefined;
}

function remember(reader: Reader, { name, args }: DirectiveUse): void {
  if (name.value === "ignore-unknown-option") {
    for (const { value } of args) reader.ignored.add(value.startsWith("--") ? value.slice(2) : value);
  }
  if (name.value === "setenv" && args[0]?.value === "FORWARD_COMPATIBLE" && args[1]?.value === "1") {
    reader.forwardCompatible = true;
  }
  const [folder] = args;
  if (name.value === "cd" && folder !== undefined && args.length === 1) {
    reader.folder = inFolder(reader.folder, folder.value);
  }
}

function readPush(reader: Reader, by: DirectiveUse, { tree, origin }: Source): void {
  const [content] = by.args;
  if (content === undefined || by.args.length !== 1) return;
  const [name, ...args] = pushedWords(origin === undefined ? tree.text : content.value, content);
  if (name === undefined) return;
  const facts = findDirective(name.value);
  const use: DirectiveUse = {
    ...by,
    name,
    args,
    block: undefined,
    place: "push",
    pushedBy: by,
    softened: undefined,
    facts,
  };
  reader.pushed.push(origin === undefined || by.included === undefined ? use : moved(use, origin, by.included));
}

function include(reader: Reader, use: DirectiveUse, { origin, level, connection }: Source): void {
  const [word] = use.args;
  if (reader.files === undefined || word === undefined || use.args.length !== 1) return;
  if (reader.includeProblems.some(({ code, file }) => code === "too-deep" && file === word.value)) return;
  if (++reader.includedFiles > MAX_INCLUDED_FILES || reader.includedCharacters > MAX_INCLUDED_CHARACTERS) return;
  const opened = openInclude(reader.files, { written: word.value, folder: reader.folder }, level + 1);
  const by = origin?.by ?? use;
  if (opened === undefined) return;
  if (typeof opened === "string") {
    reader.includeProblems.push({ use: by, file: word.value, line: undefined, code: opened });
    return;
  }
  reader.includedCharacters += opened.text.length;
  const problemLine = lineCounter(opened.text);
  for (const { start, code } of opened.problems) {
    reader.includeProblems.push({ use: by, file: word.value, line: problemLine(start), code });
  }
  const from = { file: word.value, by, at: origin?.at ?? word, lineOf: lineCounter(opened.text) };
  readItems(reader, { tree: opened, connection, origin: from, level: level + 1 });
}

const includedFrom = ({ file, by, lineOf }: Origin, start: number): Included => ({ file, line: lineOf(start), by });

/** What stands in another file is shown on the word that brings it in. */
function moved(use: DirectiveUse, { at }: Origin, included: Included): DirectiveUse {
  const span = { start: at.start, end: at.end };
  const here = (word: Word): Word => ({ ...word, ...span });
  const item = {
    ...use.item,
    ...span,
    name: here(use.item.name),
    ...(use.item.kind === "block"
      ? { open: here(use.item.open), body: { start: at.end, end: at.end }, close: span }
      : { args: use.item.args.map(here), dropped: [] }),
    comment: undefined,
  };
  const block = item.kind === "block" ? item : undefined;
  return { ...use, name: here(use.name), args: use.args.map(here), item, block, included };
}

/** Counts on from the last place asked for, so that a walk over a text stays linear. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let feed = text.indexOf("\n");
  return (offset) => {
    for (; feed >= 0 && feed < offset; feed = text.indexOf("\n", feed + 1)) line++;
    return line;
  };
}
