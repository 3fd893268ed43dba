import type { Config, DirectiveUse, FileKind } from "../config/types.ts";
import { findDirective } from "../directives/lookup.ts";
import type { DirectiveLine, InlineBlock, Item, Span, Tree, Word } from "../syntax/tree.ts";
import type { ParsedDocument } from "./document.ts";

/** What stands at an offset of the text. */
export interface Found {
  readonly use: DirectiveUse;
  readonly word: Word;
  /** -1 on the name, else the index into `use.args`. */
  readonly arg: number;
  readonly offset: number;
}

/** The directive and the word at an offset, options inside `push "…"` first; undefined in comments, bodies and blanks. */
export function useAt({ config }: Pick<ParsedDocument, "config">, offset: number): Found | undefined {
  const { item, connection } = standingAt(config, offset);
  if (item?.kind === "directive" && item.problem !== undefined) {
    return wordOf(brokenUse(item, connection, config.kind), offset);
  }
  const pushed = lastAt(config.pushed, offset);
  const inPush = pushed === undefined ? undefined : wordOf(pushed, offset);
  if (inPush !== undefined) return inPush;
  const use = lastAt(config.directives, offset);
  return use === undefined ? undefined : wordOf(use, offset);
}

/** The item of a tree that holds the offset; at the end of the text the last one. */
const itemAt = ({ items }: Pick<Tree, "items">, offset: number): Item | undefined =>
  items[lastIndex(items, offset, ({ start }) => start)];

/** The last of these, which are in the order of the text, that starts at the offset or before; -1 before the first. */
function lastIndex<T>(all: readonly T[], offset: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && startOf(one) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Lines of included files stand behind the line that includes them, with its span. */
function lastAt(uses: readonly DirectiveUse[], offset: number): DirectiveUse | undefined {
  let at = lastIndex(uses, offset, (use) => use.item.start);
  while (uses[at]?.included !== undefined) at--;
  return uses[at];
}

function wordOf(use: DirectiveUse, offset: number): Found | undefined {
  for (const tag of tagsOf(use)) if (holds(tag, offset)) return { use, word: { ...use.name, ...tag }, arg: -1, offset };
  if (holds(use.name, offset)) return { use, word: use.name, arg: -1, offset };
  const arg = use.args.findIndex((word) => holds(word, offset));
  const word = use.args[arg];
  return word === undefined ? undefined : { use, word, arg, offset };
}

const tagsOf = ({ block }: DirectiveUse): readonly Span[] =>
  block === undefined ? [] : block.close === undefined ? [block.open] : [block.open, block.close];

const holds = ({ start, end }: Span, offset: number): boolean => offset >= start && offset <= end && start < end;

/** A line that OpenVPN refuses is not in the configuration, but people still point at its words. */
const brokenUse = (item: DirectiveLine, connection: InlineBlock | undefined, kind: FileKind): DirectiveUse => ({
  name: item.name,
  args: item.args,
  item,
  block: undefined,
  place: connection === undefined ? kind : "connection",
  connection,
  pushedBy: undefined,
  softened: undefined,
  facts: findDirective(item.name.value),
});

/** What stands at an offset, `<connection>` bodies looked into. */
export interface Standing {
  readonly item: Item | undefined;
  readonly connection: InlineBlock | undefined;
}

export function standingAt({ tree, bodies }: Pick<Config, "tree" | "bodies">, offset: number): Standing {
  const item = itemAt(tree, offset);
  if (item?.kind !== "block" || item.name.value !== "connection") return { item, connection: undefined };
  const { body } = item;
  if (offset < body.start || offset > body.end) return { item, connection: undefined };
  const inside = bodies.find(({ items }) => items[0]?.start === body.start);
  return { item: inside === undefined ? undefined : itemAt(inside, offset), connection: item };
}

/** The inline block whose verbatim body holds the offset; a `<connection>` body is not verbatim. */
export function bodyAt(config: Pick<Config, "tree" | "bodies">, offset: number): InlineBlock | undefined {
  const { item } = standingAt(config, offset);
  if (item?.kind !== "block") return undefined;
  const { body, close } = item;
  return offset >= body.start && (offset < body.end || (offset === body.end && close === undefined)) ? item : undefined;
}
