import * as l10n from "@vscode/l10n";
import { formatIPv4, formatIPv6, maskOfBits } from "../../routing/addresses.ts";
import type { Edit } from "../../rules/rule.ts";
import type { Span } from "../../syntax/tree.ts";
import type { ParsedDocument } from "../document.ts";
import { type AnyPrefix, prefixCover } from "./prefix-cover.ts";
import { type RefactorContext, type Refactoring, removal, replacement, touches } from "./refactoring.ts";
import { type RouteLine, routesFor, widthOf } from "./route-lines.ts";

/**
 * Writes routes that lead the same way as fewer prefixes of exactly the same addresses. Lines with a comment stay as
 * they are; where a route that leads another way overlaps, nothing is offered, for then the lengths decide.
 */
export function* aggregateRoutes(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { document } = context;
  const lines = routesFor(context, selection);
  const touched = lines.find(({ use }) => touches(use.item, selection));
  if (touched === undefined) return;
  const group = lines.filter(({ way, use }) => way === touched.way && use.item.comment === undefined);
  const cover = prefixCover(group, widthOf(touched));
  const others = lines.filter(({ way, family }) => way !== touched.way && family === touched.family);
  if (cover.length >= group.length || cover.some(({ bits }) => bits === 0)) return;
  if (prefixesOverlap(cover, others, widthOf(touched))) return;
  yield {
    title: l10n.t("Write these {0} routes as {1} with the same addresses", group.length, cover.length),
    kind: "refactor.rewrite",
    edits: [...editsFor(document, group, cover)],
  };
}

/** The first lines of the group take what is left, the others go. */
function* editsFor(document: ParsedDocument, group: readonly RouteLine[], cover: readonly AnyPrefix[]): Iterable<Edit> {
  for (const [at, line] of group.entries()) {
    const prefix = cover[at];
    const by = line.use.pushedBy ?? line.use;
    yield prefix === undefined ? removal(by) : replacement(document, by, [written(line, prefix)]);
  }
}

function written({ use, family, rest }: RouteLine, { network, bits }: AnyPrefix): string {
  const destination =
    family === 4 ? `${formatIPv4(Number(network))} ${formatIPv4(maskOfBits(bits))}` : `${formatIPv6(network)}/${bits}`;
  const line = [use.name.value, destination, ...rest].join(" ");
  return use.pushedBy === undefined ? line : `push "${line}"`;
}

/** Whether two prefixes of either list share an address; the cover is in order and its prefixes are apart. */
function prefixesOverlap(cover: readonly AnyPrefix[], others: readonly AnyPrefix[], width: 32 | 128): boolean {
  const sizeOf = ({ bits }: AnyPrefix) => 1n << BigInt(width - bits);
  const sorted = [...cover, ...others].toSorted((a, b) => (a.network < b.network ? -1 : a.network > b.network ? 1 : 0));
  const isOurs = new Set(cover);
  let ourEnd = -1n;
  let theirEnd = -1n;
  for (const prefix of sorted) {
    const end = prefix.network + sizeOf(prefix);
    if (prefix.network < (isOurs.has(prefix) ? theirEnd : ourEnd)) return true;
    if (isOurs.has(prefix)) ourEnd = end > ourEnd ? end : ourEnd;
    else theirEnd = end > theirEnd ? end : theirEnd;
  }
  return false;
}
