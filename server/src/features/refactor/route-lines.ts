import type { Config, DirectiveUse } from "../../config/types.ts";
import { bitsOfMask, parseIPv4, parsePrefix } from "../../routing/addresses.ts";
import type { Span } from "../../syntax/tree.ts";
import type { ParsedDocument } from "../document.ts";
import { type RefactorContext, touches } from "./refactoring.ts";

/** A `route` or `route-ipv6`, written in the file or pushed, whose network is a plain prefix without host bits. */
export interface RouteLine {
  readonly use: DirectiveUse;
  readonly family: 4 | 6;
  readonly network: bigint;
  readonly bits: number;
  /** The gateway and what follows it, as written. */
  readonly rest: readonly string[];
  /** What has to be equal for two routes to lead the same way. */
  readonly way: string;
}

/** The routes of a file if the selection is about one and somebody asks, or there are few enough to look at unasked. */
export function routesFor({ document, trigger }: RefactorContext, selection: Span): readonly RouteLine[] {
  const { directives, pushed } = document.config;
  const routes = [...directives, ...pushed].filter(({ name }) => name.value === "route" || name.value === "route-ipv6");
  if (trigger === "automatic" && routes.length > MOST_UNASKED) return [];
  return routes.some(({ item }) => touches(item, selection)) ? routeLines(document) : [];
}

const known = new WeakMap<Config, readonly RouteLine[]>();

/** The routes of a file in order, remembered for each parse; those that another file brings in are left out. */
export function routeLines({ config }: Pick<ParsedDocument, "config">): readonly RouteLine[] {
  const before = known.get(config);
  if (before !== undefined) return before;
  const own = [...config.directives, ...config.pushed].filter(({ included }) => included === undefined);
  const lines = own.map(routeLine).filter((line) => line !== undefined);
  known.set(config, lines);
  return lines;
}

/** More lines than that are rewritten only for somebody who asks. */
const MOST_UNASKED = 500;

/** The number of bits of an address. */
export const widthOf = ({ family }: Pick<RouteLine, "family">): 32 | 128 => (family === 4 ? 32 : 128);

function routeLine(use: DirectiveUse): RouteLine | undefined {
  const [network, mask, ...others] = use.args;
  if (network === undefined) return undefined;
  if (use.name.value === "route") {
    const address = parseIPv4(network.value);
    const bits = mask === undefined ? 32 : bitsOfMask(parseIPv4(mask.value) ?? 1);
    if (address === undefined || bits === undefined) return undefined;
    return plain(
      use,
      { family: 4, network: BigInt(address), bits },
      others.map(({ value }) => value),
    );
  }
  const prefix = use.name.value === "route-ipv6" ? parsePrefix(network.value) : undefined;
  if (prefix?.family !== 6) return undefined;
  const rest = use.args.slice(1).map(({ value }) => value);
  return plain(use, { family: 6, network: prefix.address, bits: prefix.bits }, rest);
}

function plain(
  use: DirectiveUse,
  prefix: Pick<RouteLine, "family" | "network" | "bits">,
  rest: readonly string[],
): RouteLine | undefined {
  const hostBits = (1n << BigInt(widthOf(prefix) - prefix.bits)) - 1n;
  if ((prefix.network & hostBits) !== 0n) return undefined;
  const place = use.pushedBy === undefined ? use.place : "push";
  return { use, ...prefix, rest, way: [use.name.value, place, ...rest].join(" ") };
}
