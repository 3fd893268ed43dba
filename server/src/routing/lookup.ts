import * as l10n from "@vscode/l10n";
import { type Prefix, parsePrefix } from "./addresses.ts";
import { prefixMap } from "./prefix-map.ts";
import type { Lookup, Row, System } from "./types.ts";

/** Which row an address goes by, and which would have been next. */
export const lookUp = (after: readonly Row[], address: string, os: System): Lookup => lookupIndex(after, os)(address);

/** At most this many of the rows that would have been next are named. */
const NEXT = 8;

/** The same for many addresses: the table is looked through once. */
export function lookupIndex(after: readonly Row[], os: System): (address: string) => Lookup {
  const rows = prefixMap<number[]>();
  for (const [index, row] of after.entries()) {
    const prefix = parsePrefix(row.destination);
    if (prefix === undefined) continue;
    const equal = rows.get(prefix);
    if (equal === undefined) rows.set(prefix, [index]);
    else equal.push(index);
  }
  // Among equal prefixes the lower metric wins, then the row that stands first; macOS has no metrics.
  for (const equal of rows.values()) if (equal.length > 1 && os !== "macos") equal.sort(byMetric(after));
  return (address) => {
    const prefix = parseAddress(address);
    if (prefix === undefined) return nowhere(address, l10n.t('"{0}" is not an IP address.', address));
    const found: number[] = [];
    for (const equal of rows.holding(prefix)) {
      found.push(...equal.slice(0, NEXT + 1));
      if (found.length > NEXT) break;
    }
    return answer(after, address, found);
  };
}

const byMetric =
  (after: readonly Row[]) =>
  (a: number, b: number): number =>
    (after[a]?.metric ?? 0) - (after[b]?.metric ?? 0) || a - b;

function parseAddress(text: string): Prefix | undefined {
  const prefix = text.includes("/") ? undefined : parsePrefix(text.trim());
  return prefix;
}

function answer(after: readonly Row[], address: string, [index, ...next]: readonly number[]): Lookup {
  const row = index === undefined ? undefined : after[index];
  if (index === undefined || row === undefined) return nowhere(address, l10n.t("No row holds {0}.", address));
  return {
    address,
    row: index,
    via: row.gateway,
    interface: row.interface,
    next: next.slice(0, NEXT),
    reason: reasonOf(row, next[0] === undefined ? undefined : after[next[0]]),
  };
}

const nowhere = (address: string, reason: string): Lookup => ({
  address,
  row: null,
  via: null,
  interface: null,
  next: [],
  reason,
});

function reasonOf(row: Row, next: Row | undefined): string {
  if (next === undefined) return l10n.t("{0} is the only row that holds it.", row.destination);
  if (next.destination !== row.destination)
    return l10n.t("{0} is the longest prefix that holds it; {1} would be next.", row.destination, next.destination);
  const rival = next.gateway ?? next.interface;
  return row.metric === next.metric
    ? l10n.t("Of the rows for {0} this one stands before the one via {1}.", row.destination, rival)
    : l10n.t(
        "Of the rows for {0} this one has the lowest metric, {1}; the one via {2} has {3}.",
        row.destination,
        row.metric,
        rival,
        next.metric,
      );
}
