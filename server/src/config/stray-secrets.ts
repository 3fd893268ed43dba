import { findDirective } from "../directives/lookup.ts";
import type { DirectiveLine, InlineBlock, Item, Problem, Tree, Word } from "../syntax/tree.ts";
import { HIDDEN, isKeyMaterial } from "./key-material.ts";

/**
 * The tree with the words hidden that were meant for an inline block whose tag is broken: OpenVPN reads them as
 * directives, but they may be a key or a password. Their places stay.
 */
export function hideStrays(tree: Tree): Tree {
  const strays = straysIn(tree);
  if (strays.size === 0) return tree;
  const items = tree.items.map((item) => (strays.has(item) ? hiddenItem(item) : item));
  const problems = items.flatMap((item) =>
    (item.kind === "directive" || item.kind === "block") && item.problem !== undefined ? [item.problem] : [],
  );
  return { ...tree, items, problems };
}

function straysIn({ items, text }: Tree): ReadonlySet<Item> {
  const strays = new Set<Item>();
  let before: DirectiveLine | undefined;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined || item.kind === "blank" || item.kind === "comment") continue;
    const mark = markOf(item, text);
    if (mark === "opens") at = hideBehind({ items, text, strays }, at);
    else if (mark === "closes") hideBefore({ items, text, strays }, at);
    else if (item.kind === "block" && item.name.value.includes(">")) strays.add(item);
    else if (item.kind === "directive" && (isKeyLine(item, before) || hasKeyForFile(item))) strays.add(item);
    before = item.kind === "directive" ? item : undefined;
  }
  return strays;
}

/** A line of a key, or what follows one: its last line may be short. */
function isKeyLine({ name, args }: DirectiveLine, before: DirectiveLine | undefined): boolean {
  if (isKnown(name)) return false;
  return isKeyMaterial(name.value) || (args.length === 0 && before !== undefined && isKeyLine(before, undefined));
}

interface Reading {
  readonly items: readonly Item[];
  readonly text: string;
  readonly strays: Set<Item>;
}

/** All lines up to the closing tag; where there is none, up to the first line that OpenVPN knows. The last item taken. */
function hideBehind({ items, text, strays }: Reading, opening: number): number {
  const line = items[opening];
  if (line?.kind === "directive" && !isBare(line, text)) strays.add(line);
  let end = opening + 1;
  while (end < items.length && markOf(items[end], text) === undefined && items[end]?.kind !== "block") end++;
  const isClosed = markOf(items[end], text) === "closes";
  for (let at = opening + 1; at < end; at++) {
    const item = items[at];
    if (item?.kind !== "directive") continue;
    if (!isClosed && isKnown(item.name)) return at - 1;
    strays.add(item);
  }
  return isClosed ? end : end - 1;
}

/** A closing tag without its opening one: what OpenVPN does not know before it was between the two. */
function hideBefore({ items, text, strays }: Reading, closing: number): void {
  for (let at = closing - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind === "block" || markOf(item, text) !== undefined) return;
    if (item?.kind !== "directive") continue;
    if (isKnown(item.name)) return;
    strays.add(item);
  }
}

const isKnown = ({ value }: Word): boolean => findDirective(value) !== undefined;

/**
 * Whether a line was meant for a tag and is none; OpenVPN takes a closing tag for the opening one of another block.
 * Between the tags of a connection are directives.
 */
function markOf(item: Item | undefined, text: string): "opens" | "closes" | undefined {
  if (item?.kind === "block") return /^\/(?!connection$)/.test(item.name.value) ? "closes" : undefined;
  if (item?.kind !== "directive" || !mayBeTag(item, text)) return undefined;
  const line = lineOf(item, text);
  if (/^[^\w]*connection\b/.test(line)) return undefined;
  if (/^(?:[<[({]\s*\/|\/[\w-]+\s*>|---+END)/.test(line)) return "closes";
  return /^(?:[<[({]|[\w-]+\s*>|---+BEGIN)/.test(line) ? "opens" : undefined;
}

/** Quick, as it is asked of every line. */
function mayBeTag({ name, args }: DirectiveLine, text: string): boolean {
  const first = text.charCodeAt(name.start);
  return (
    first === LESS_THAN || first === DASH || !isLetter(first) || name.value.endsWith(">") || args[0]?.value === ">"
  );
}

const DASH = 45;
const LESS_THAN = 60;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** The dashes that OpenVPN takes from the front included. */
function lineOf({ start, name, args }: DirectiveLine, text: string): string {
  return text.slice(start, Math.min((args.at(-1) ?? name).end, start + 100)).trimStart();
}

const isBare = (line: DirectiveLine, text: string): boolean =>
  /^(?:[<[({]?\s*[\w-]{1,40}\s*[>\])}]?|---+BEGIN [\w ]{1,60}---+)$/.test(lineOf(line, text));

function hiddenItem(item: Item): Item {
  if (item.kind === "block") return hiddenTag(item);
  if (item.kind !== "directive") return item;
  return hasKeyForFile(item) ? withoutFile(item) : hidden(item);
}

/** Where the file with a key is named, somebody has put the key. */
const hasKeyForFile = ({ name, args: [file] }: DirectiveLine): boolean =>
  file !== undefined && file.value.length >= 64 && KEY_FILES.includes(name.value) && KEY.test(file.value);

/** No path: those begin with a slash or have a dot. */
const KEY = /^[\dA-Za-z+][\dA-Za-z+/]+={0,2}$/;

const KEY_FILES = "auth-gen-token-secret ca cert extra-certs key pkcs12 secret tls-auth tls-crypt tls-crypt-v2".split(
  " ",
);

const withoutFile = (line: DirectiveLine): DirectiveLine => ({
  ...line,
  args: line.args.map((word, i) => (i === 0 ? hiddenWord(word) : word)),
});

/** The body stands on the line of its tag. */
function hiddenTag(block: InlineBlock): InlineBlock {
  const value = block.name.value.replace(/>.*/, `>${HIDDEN}`);
  const name = { ...block.name, value };
  const open = { ...block.open, value: `<${value}>` };
  return { ...block, name, open, problem: block.problem && { ...block.problem, detail: `</${value}>` } };
}

const hidden = (line: DirectiveLine): DirectiveLine => ({
  ...line,
  name: hiddenWord(line.name),
  args: line.args.map(hiddenWord),
  dropped: line.dropped.map(hiddenWord),
  problem: line.problem === undefined ? undefined : hiddenProblem(line.problem),
});

const hiddenWord = (word: Word): Word => ({ ...word, value: HIDDEN });

const hiddenProblem = (problem: Problem): Problem =>
  problem.code === "bad-backslash" ? { ...problem, detail: "\\" } : problem;
