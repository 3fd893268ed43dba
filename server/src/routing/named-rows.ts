import { formatPrefix4, networkOf, type Prefix, parsePrefix } from "./addresses.ts";
import { containsPrefix, lengthIn } from "./prefixes.ts";
import type { RouteView, Row } from "./types.ts";

/** An address or prefix that the summary names: where it stands there, and the row that takes it. */
export interface Named {
  readonly start: number;
  readonly end: number;
  /** Index into the view's `after`. */
  readonly row: number;
}

const ADDRESS = /(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?|[0-9a-f]*:[0-9a-f:]*:[0-9a-f:]*(?:\/\d{1,3})?/gi;

/** In the order of the sentence; those that no row holds are passed over. */
export function* namedRows({ summary, after }: Pick<RouteView, "summary" | "after">): Iterable<Named> {
  for (const { 0: text, index: start } of summary.matchAll(ADDRESS)) {
    const prefix = parsePrefix(text);
    const row = prefix && bestRow(after, prefix);
    if (row !== undefined) yield { start, end: start + text.length, row };
  }
}

/** The longest prefix that holds all of it, the lower metric of equals. */
function bestRow(rows: readonly Row[], prefix: Prefix): number | undefined {
  const isHolding = holding(prefix);
  let best: { readonly at: number; readonly bits: number; readonly metric: number } | undefined;
  for (const [at, row] of rows.entries()) {
    if (!isHolding(row)) continue;
    const { metric, destination } = row;
    const bits = lengthIn(destination);
    if (best === undefined || bits > best.bits || (bits === best.bits && metric < best.metric))
      best = { at, bits, metric };
  }
  return best?.at;
}

/** Tells which rows hold a prefix; of IPv4, as long tables are, without reading their addresses. */
function holding(inner: Prefix): (row: Row) => boolean {
  if (inner.family === 6) {
    return ({ family, destination }) => {
      const outer = family === 6 ? parsePrefix(destination) : undefined;
      return outer !== undefined && containsPrefix(outer, inner);
    };
  }
  const lengths = Array.from({ length: inner.bits + 1 }, (_, bits) => bits);
  const outer = new Set(lengths.map((bits) => formatPrefix4(networkOf(inner.address, bits), bits)));
  return ({ destination }) => outer.has(destination);
}
