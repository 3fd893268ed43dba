import { broadcastOf } from "../addresses.ts";
import { type LengthTables, lengthTables4 } from "../prefix-map.ts";
import type { Entry } from "./linux-table.ts";

/** What the kernel knows of the ways to gateways. */
export interface Gateways4 {
  /** The routes that lead to a network itself. */
  readonly links: LengthTables<number, readonly Entry<number>[]>;
  /** The devices that lead to gateways, as found in `links`; forgotten when those change. */
  readonly ways: Map<number, string | undefined>;
  /** The machine's own addresses and broadcast ones, which come before every route. */
  readonly own: Map<number, OwnAddress>;
}

interface OwnAddress {
  readonly kind: "local" | "broadcast";
  readonly device: string;
}

export const gateways4 = (): Gateways4 => ({ links: lengthTables4(), ways: new Map(), own: new Map() });

/** An address of an interface, and the broadcast address of its network. What an address was first it stays. */
export function addOwn(
  { own }: Gateways4,
  { address, bits, name }: { address: number; bits: number; name: string },
): void {
  const broadcast = broadcastOf(address, bits);
  if (!own.has(address)) own.set(address, { kind: "local", device: name });
  if (bits < 31 && !own.has(broadcast)) own.set(broadcast, { kind: "broadcast", device: name });
}

/** All routes of a prefix as they are now. */
export function setLinks(
  { links, ways }: Gateways4,
  prefix: Pick<Entry<number>, "address" | "bits">,
  routes: readonly Entry<number>[],
): void {
  ways.clear();
  const linked = routes.filter(({ scope }) => scope === "link");
  if (linked.length > 0 || links.get(prefix) !== undefined) links.set(prefix, linked);
}

/** 127.0.0.0/8 leads to the loopback interface, unless something longer leads elsewhere. */
const isLoopback = (address: number): boolean => address >>> 24 === 127;

export const INVALID = Symbol("a gateway the kernel never takes");

/** The gateway has to lie in a network that a route leads to itself, the longest one first. */
export function deviceFor(
  gateways: Gateways4,
  gateway: number | undefined,
  wanted: string | undefined,
): string | typeof INVALID | undefined {
  if (gateway === undefined || gateway === 0) return wanted;
  const own = gateways.own.get(gateway);
  if (own !== undefined && (wanted === undefined || own.device === wanted)) {
    return own.kind === "local" ? own.device : INVALID;
  }
  if (wanted !== undefined) return linkTo(gateways, gateway, wanted);
  if (!gateways.ways.has(gateway)) gateways.ways.set(gateway, linkTo(gateways, gateway));
  return gateways.ways.get(gateway);
}

function linkTo({ links }: Gateways4, gateway: number, wanted?: string): string | undefined {
  for (const entries of links.holding(gateway)) {
    const entry = entries.find(({ device }) => wanted === undefined || device === wanted);
    if (entry !== undefined && (entry.bits > 8 || !isLoopback(gateway))) return entry.device;
  }
  return isLoopback(gateway) && (wanted === undefined || wanted === "lo") ? "lo" : undefined;
}
