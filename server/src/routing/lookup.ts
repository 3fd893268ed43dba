import * as l10n from "@vscode/l10n";
import { type Prefix, parseAddressWord, parsePrefix } from "./addresses.ts";
import { type PrefixMap, prefixMap } from "./prefix-map.ts";
import type { Lookup, Row, System } from "./types.ts";

/** Which row an address goes by, and which would have been next. */
export const lookUp = (after: readonly Row[], address: string, os: System): Lookup => lookupIndex(after, os)(address);

/** At most this many of the rows that would have been next are named. */
const NEXT = 8;

/** The same for many addresses: the table is looked through once, when the first one is asked. */
export function lookupIndex(after: readonly Row[], os: System): (address: string) => Lookup {
  let index: PrefixMap<number[]> | undefined;
  return (address) => {
    const asked = readAddress(address);
    if (asked === undefined) return nowhere(address, l10n.t('"{0}" is not an IP address.', address));
    index ??= indexOf(after, os);
    const found: number[] = [];
    for (const equal of index.holding(asked.prefix)) {
      found.push(...equal.filter((at) => isInZone(after[at], asked.zone)).slice(0, NEXT + 1));
      if (found.length > NEXT) break;
    }
    return answer(after, address, found);
  };
}

/** An address as people write it, and the interface it is to leave by where it names one: "fe80::1%eth0". */
export interface Asked {
  readonly prefix: Prefix;
  readonly zone: string | undefined;
}

/** Also in the brackets of a URL, and an IPv4 address in the form that IPv6 has for it; undefined where it is no address. */
export function readAddress(text: string): Asked | undefined {
  const trimmed = text.trim();
  const [address = "", zone, ...more] = (/^\[(.*)\]$/.exec(trimmed)?.[1] ?? trimmed).split("%");
  const prefix = address.includes("/") ? undefined : parsePrefix(address);
  if (prefix === undefined || zone === "" || more.length > 0) return undefined;
  if (prefix.family === 4) return zone === undefined ? { prefix, zone } : undefined;
  const mapped = parseAddressWord(address);
  return { prefix: mapped === undefined ? prefix : { family: 4, address: mapped, bits: 32 }, zone };
}

const isInZone = (row: Row | undefined, zone: string | undefined): boolean =>
  zone === undefined || row?.interface === zone;

function indexOf(after: readonly Row[], os: System): PrefixMap<number[]> {
  const index = prefixMap<number[]>();
  const shared = new Set<number[]>();
  after.forEach(({ destination }, at) => {
    const prefix = parsePrefix(destination);
    if (prefix === undefined) return;
    const equal = index.claim(prefix, [at]);
    if (equal === undefined) return;
    equal.push(at);
    shared.add(equal);
  });
  // Among equal prefixes the lower metric wins, then the row that stands first; macOS has no metrics.
  if (os !== "macos") for (const equal of shared) equal.sort(byMetric(after));
  return index;
}

const byMetric =
  (after: readonly Row[]) =>
  (a: number, b: number): number =>
    (after[a]?.metric ?? 0) - (after[b]?.metric ?? 0) || a - b;

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
