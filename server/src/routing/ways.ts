import { type Prefix, parsePrefix } from "./addresses.ts";
import { containsPrefix, lengthIn } from "./prefixes.ts";
import type { SpaceShare } from "./shares.ts";
import type { RouteView, Row } from "./types.ts";

/**
 * What a row stands for in the picture of where the traffic goes. Into the tunnel: a piece of the internet, a half of
 * the LAN that block-local takes, a host, a network, the VPN's own network beside those. Past it: the rest of the
 * internet, what every interface has of its own, any other way.
 */
export type WayKind = "piece" | "half" | "host" | "network" | "linked" | "rest" | "plumbing" | "past";

interface Table {
  readonly view: Pick<RouteView, "before" | "after" | "tunnel" | "stopsIPv6">;
  readonly shares: Readonly<Record<4 | 6, SpaceShare>>;
}

/** The rows that some address falls to, by what they are: indices into the view's `after`. */
export type Ways = ReadonlyMap<WayKind, readonly number[]>;

export function waysOf(table: Table): Ways {
  const { inside, linked, outside } = sidesOf(table);
  const ways = new Map<WayKind, number[]>();
  const add = (kind: WayKind, at: number) => {
    const rows = ways.get(kind);
    if (rows === undefined) ways.set(kind, [at]);
    else rows.push(at);
  };
  const isPiece = pieceOfAll(inside, table.shares[4].throughTunnel);
  const lan = lanNetwork(table.view);
  for (const [at, row] of inside) {
    if (isPiece(row)) add("piece", at);
    else if (isHalfOf(lan, row)) add("half", at);
    else add(isHost(row) ? "host" : "network", at);
  }
  for (const [at] of linked) add("linked", at);
  for (const [at, row] of outside) {
    if (bitsOf(row) === 0) add("rest", at);
    else add(isPlumbing(row) ? "plumbing" : "past", at);
  }
  return ways;
}

/** How much of a family's internet the tunnel takes; most: all but what is too little to matter. */
export type Amount = "all" | "most" | "part" | "none";

/** Above it the rest is no way to anywhere: what IPv4 keeps for itself, a neighbour's network. */
const ALL = 0.9999;

export function amountOf(family: 4 | 6, { view, shares }: Table, ways: Ways): Amount {
  const share = shares[family].throughTunnel;
  const has = (kind: WayKind) => ways.get(kind)?.some((at) => view.after[at]?.family === family) === true;
  if (share > MOST) return share > ALL || !has("rest") ? "all" : "most";
  return share > 0 && has("piece") ? "part" : "none";
}

type Indexed = readonly [number, Row];

/** What is led into the tunnel, or where nothing is, the network that this computer is in by it; and what stays outside. */
function sidesOf({ view, shares }: Table): Record<"inside" | "linked" | "outside", readonly Indexed[]> {
  const overridden = { 4: new Set(shares[4].overridden), 6: new Set(shares[6].overridden) };
  const [led, others, outside]: [Indexed[], Indexed[], Indexed[]] = [[], [], []];
  for (const entry of view.after.entries()) {
    const [at, row] = entry;
    if (row.kind === "system" || overridden[row.family].has(at)) continue;
    if (view.tunnel === null || row.interface !== view.tunnel.interface) outside.push(entry);
    else if (row.family === 4 || view.stopsIPv6 === undefined) (row.kind === "vpn" ? led : others).push(entry);
  }
  const own = others.filter(([, row]) => isOwnNetwork(row));
  return led.length > 0 ? { inside: led, linked: own, outside } : { inside: own, linked: [], outside };
}

/** The VPN's network where it is more than a link of two: what clients reach without a route. */
const isOwnNetwork = (row: Row): boolean =>
  row.kind === "tunnel" && row.gateway === null && bitsOf(row) < (row.family === 4 ? 30 : 126) && !isPlumbing(row);

/** Above it nearly everything goes through: the private networks are half a percent of IPv4. */
const MOST = 0.95;
/** Below it a lone /8 is a network that someone owns; above it, one of many pieces. */
const PIECES = 0.1;

/** Which rows of the tunnel's are pieces of the internet rather than networks behind the server. */
function pieceOfAll(inside: readonly Indexed[], share: number): (row: Row) => boolean {
  const longest = longestPiece(inside, share);
  return (row) => {
    // Of IPv6 all that redirect-gateway sends through.
    if (row.family === 6) return bitsOf(row) <= 4 || row.destination === "fc00::/7";
    return bitsOf(row) <= longest && !isPrivate(parsePrefix(row.destination));
  };
}

/** The two /1 leave nothing for pieces; without them, a list that comes to nearly everything is nothing else. */
function longestPiece(inside: readonly Indexed[], share: number): number {
  if (share <= MOST) return share > PIECES ? 8 : 7;
  return inside.some(([, row]) => row.family === 4 && bitsOf(row) <= 1) ? 1 : 32;
}

/** Private addresses and those of carriers' NAT (RFC 1918, RFC 6598): networks, however short their prefix. */
const PRIVATE = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"].flatMap(
  (text) => parsePrefix(text) ?? [],
);

const isPrivate = (prefix: Prefix | undefined): boolean =>
  prefix !== undefined && PRIVATE.some((own) => containsPrefix(own, prefix));

/** The LAN's own prefix, of which block-local sends either half into the tunnel. */
function lanNetwork({ before }: Pick<RouteView, "before">): Prefix | undefined {
  const lan = ["0.0.0.0/0", "::/0"].map((all) => before.find(({ destination }) => destination === all)).find(Boolean);
  const address = parsePrefix(lan?.interfaceAddress ?? lan?.gateway ?? "");
  return before
    .filter((row) => row.gateway === null && row.interface === lan?.interface && !isHost(row))
    .map(({ destination }) => parsePrefix(destination))
    .find((prefix) => prefix !== undefined && address !== undefined && containsPrefix(prefix, address));
}

function isHalfOf(network: Prefix | undefined, row: Row): boolean {
  if (network === undefined || bitsOf(row) !== network.bits + 1) return false;
  const prefix = parsePrefix(row.destination);
  return prefix !== undefined && containsPrefix(network, prefix);
}

const isHost = ({ destination, family }: Pick<Row, "destination" | "family">): boolean =>
  destination.endsWith(family === 4 ? "/32" : "/128");

const bitsOf = ({ destination }: Row): number => lengthIn(destination);

/** Rows every interface has of its own: its addresses, broadcast, multicast, link-local. */
function isPlumbing({ destination, interfaceAddress, gateway }: Row): boolean {
  const host = destination.replace(/\/(32|128)$/, "");
  if (gateway === null && (host === interfaceAddress || (host !== destination && host.endsWith(".255")))) return true;
  return /^(127\.|169\.254\.|22[4-9]\.|23\d\.|24\d\.|25[0-5]\.|f[ef])|^::1/i.test(destination);
}

/** The row for the server itself: OpenVPN sets the first host route before all others. -1 where that one is not past the tunnel. */
export function serverRowOf({ operations, after }: Pick<RouteView, "operations" | "after">): number {
  const first = operations.findIndex(
    ({ destination, op }) => op === "add" && (destination.endsWith("/32") || destination.endsWith("/128")),
  );
  return after.findIndex(({ kind, operation }) => kind === "bypass" && operation === first);
}
