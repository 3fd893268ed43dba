import * as l10n from "@vscode/l10n";
import type { Lookup, RouteView, Row } from "../../../server/src/protocol.ts";
import type { Subject } from "../../src/preview/messages.ts";
import { type Breakage, breakageOf } from "../breakage.ts";
import type { Shown } from "../page.ts";
import { bitsOf, holds, outermost, type Prefix, parsePrefix, prefixOf } from "../prefix.ts";
import { isForServerToSay, isOwnAddress, usesTunnel } from "../share.ts";
import { type Amounts, amountsOf, amountWords, isWhole, pieceOfAll } from "./amounts.ts";

/** What the picture says, before anything has a place. Lists are cut to what fits. */
export interface PictureModel {
  readonly tunnelAddresses: readonly string[];
  readonly lanAddresses: readonly string[];
  readonly router: string | null;
  /** What stands at the other end: a server, or a peer that is no more of one than this computer. */
  readonly far: "server" | "peer";
  readonly serverTunnelAddresses: readonly string[];
  readonly serverPublicAddress: string | null;
  /** net30's gateway: an address of the client's own /30 that is on no machine. */
  readonly phantom: string | null;
  /** Prefixes that are reached through the server, without what stands for all the internet. */
  readonly behind: readonly string[];
  /** clients: nothing but the network that the clients' own addresses are from. */
  readonly behindIs: "clients" | "networks";
  /** What the tunnel takes: prefixes, and words before them where they stand for a whole family. */
  readonly inTunnel: { readonly words: string; readonly prefixes: readonly string[] };
  /** What goes past the tunnel. */
  readonly outside: readonly string[];
  readonly transport: string;
  readonly hasTunnel: boolean;
  /** true: a client's file alone, whose tunnel takes what its server says. */
  readonly isForServerToSay: boolean;
  readonly breakage: Breakage | undefined;
  readonly internet: { readonly throughTunnel: boolean; readonly direct: boolean };
  /** The way of the looked-up address. */
  readonly path: Path | undefined;
}

export type Path =
  | "tunnel to server"
  | "tunnel to network"
  | "tunnel to internet"
  | "router to internet"
  | "server"
  | "lan"
  | "computer"
  | "nowhere";

export function pictureModel({ view, shares }: Shown, subject: Subject | undefined): PictureModel {
  const { inside, outside } = waysOf(view, shares);
  const lan = defaultRow(view.before);
  const serverTunnelAddresses = serverAddressesIn(view, subject);
  const serverPublicAddress = publicAddress(view, subject);
  const network = lanNetwork(view, lan);
  const isPiece = pieceOfAll({ inside, shares });
  const pieces: Row[] = [];
  /** What stands for all the internet, and for all of the LAN. */
  const wide: string[] = [];
  const networks: string[] = [];
  for (const row of inside) {
    if (isPiece(row)) pieces.push(row);
    if (row === pieces.at(-1) || isHalfOf(network, row)) wide.push(row.destination);
    else if (!serverTunnelAddresses.includes(hostOf(row) ?? "")) networks.push(row.destination);
  }
  const amounts = amountsOf({ inside: pieces, outside, shares });
  /** What is stopped in the tunnel comes nowhere by it. */
  const passed: Amounts = view.stopsIPv6 === undefined ? amounts : { ...amounts, 6: "none" };
  const behind = outermost(networks);
  const router = lan?.gateway ?? null;
  const breakage = breakageOf(view);
  return {
    tunnelAddresses: [view.tunnel?.local, view.tunnel?.local6].flatMap((address) => address?.split("/")[0] ?? []),
    lanAddresses: lanAddresses(view, lan),
    router,
    far: subject?.role === "point-to-point" ? "peer" : "server",
    serverTunnelAddresses,
    serverPublicAddress,
    phantom: view.notes.some(({ code }) => code === "phantom-gateway") ? (view.tunnel?.gateway ?? null) : null,
    behind,
    behindIs: view.tunnel?.topology !== "tap" && behind.length < 3 && areOwn(behind, view) ? "clients" : "networks",
    inTunnel: {
      words: amountWords(passed),
      prefixes: isWhole(passed) ? wide : wide.length === 0 ? behind : outermost([...wide, ...behind]),
    },
    outside: isForServerToSay(view) ? [] : outsideWords(outside, { server: serverPublicAddress, router, amounts }),
    transport: subject?.transport ?? "",
    hasTunnel: view.tunnel !== null,
    isForServerToSay: isForServerToSay(view),
    breakage,
    internet: {
      throughTunnel: Object.values(passed).some((amount) => amount !== "none") && breakage === undefined,
      direct: outside.some(
        (row) =>
          row.gateway !== null &&
          ![serverPublicAddress, router].includes(hostOf(row) ?? "") &&
          !(bitsOf(row) === 0 && amounts[row.family] === "all"),
      ),
    },
    path: pathOf(view, { serverTunnelAddresses, serverPublicAddress, pieces }),
  };
}

/**
 * What is led into the tunnel, or where nothing is, the network that this computer is in by it; and what stays outside.
 * One round, as a table may be long.
 */
function waysOf(view: RouteView, shares: Shown["shares"]): Record<"inside" | "outside", readonly Row[]> {
  const [led, others, outside]: [Row[], Row[], Row[]] = [[], [], []];
  for (const row of view.after) {
    if (row.kind === "system" || shares[row.family].overridden.has(row)) continue;
    if (!usesTunnel(view, row)) outside.push(row);
    else if (row.family === 4 || view.stopsIPv6 === undefined) (row.kind === "vpn" ? led : others).push(row);
  }
  return { inside: led.length > 0 ? led : others.filter(isOwnNetwork), outside };
}

/** The VPN's network where it is more than a link of two: what clients reach without a route. */
const isOwnNetwork = (row: Row): boolean =>
  row.kind === "tunnel" && row.gateway === null && bitsOf(row) < (row.family === 4 ? 30 : 126) && !isPlumbing(row);

/** The LAN's own prefix, of which block-local sends either half into the tunnel. */
function lanNetwork({ before }: RouteView, lan: Row | undefined): Prefix | undefined {
  const address = parsePrefix(lan?.interfaceAddress ?? lan?.gateway ?? "");
  return before
    .filter((row) => row.gateway === null && row.interface === lan?.interface && hostOf(row) === undefined)
    .map(prefixOf)
    .find((prefix) => prefix !== undefined && address !== undefined && holds(prefix, address));
}

function isHalfOf(network: Prefix | undefined, row: Row): boolean {
  if (network === undefined || bitsOf(row) !== network.bits + 1) return false;
  const prefix = prefixOf(row);
  return prefix !== undefined && holds(network, prefix);
}

const areOwn = (prefixes: readonly string[], { tunnel }: RouteView): boolean =>
  prefixes.every(
    (prefix) => holdsAddress(prefix, tunnel?.local) || holdsAddress(prefix, tunnel?.local6?.split("/")[0]),
  );

function holdsAddress(prefix: string, address: string | null | undefined): boolean {
  const outer = parsePrefix(prefix);
  const inner = parsePrefix(address ?? "");
  return outer !== undefined && inner !== undefined && holds(outer, inner);
}

const hostOf = ({ destination, family }: Row): string | undefined =>
  destination.endsWith(family === 4 ? "/32" : "/128") ? destination.split("/")[0] : undefined;

const defaultRow = (rows: readonly Row[]): Row | undefined =>
  rows.find(({ destination }) => destination === "0.0.0.0/0") ?? rows.find(({ destination }) => destination === "::/0");

function lanAddresses({ before }: RouteView, lan: Row | undefined): readonly string[] {
  const four = lan ?? before.find(({ kind, interfaceAddress }) => kind === "network" && interfaceAddress !== null);
  const uplink = before.find(({ destination }) => destination === "::/0");
  const six = before.find(
    ({ family, kind, interface: name, interfaceAddress: address }) =>
      family === 6 && kind === "network" && name === uplink?.interface && address !== null && !/^fe80:/i.test(address),
  );
  return [...new Set([four, six].flatMap((row) => row?.interfaceAddress ?? []))];
}

/** Of either family the server's address inside of the tunnel, where it is known. */
function serverAddressesIn(view: RouteView, subject: Subject | undefined): readonly string[] {
  const both = [serverAddress4(view, subject), view.tunnel?.gateway6?.split("/")[0]];
  return both.flatMap((address) => address ?? []).filter((address) => !address.startsWith("fe80:"));
}

function serverAddress4({ tunnel, pushReply }: RouteView, subject: Subject | undefined): string | null {
  if (subject?.serverTunnelAddress) return subject.serverTunnelAddress;
  if (tunnel === null) return null;
  if (tunnel.topology !== "net30" || subject?.role === "point-to-point") return tunnel.gateway ?? tunnel.peer;
  // A net30 server pushes a host route to itself, the only place where the client learns that address.
  const host = pushReply?.map((option) => /^route (\d+\.\d+\.\d+\.\d+)$/.exec(option)?.[1]).find(Boolean);
  return host ?? null;
}

/** The first host route past the tunnel is the one to the server: OpenVPN sets it before all others. */
function publicAddress(view: RouteView, subject: Subject | undefined): string | null {
  const { host, isAddress } = subject?.remote ?? {};
  const known = isAddress === true ? host : subject?.choices.serverAddress;
  if (known !== undefined) return known;
  const bypass = view.operations.findIndex(({ destination, op }) => op === "add" && isHost(destination));
  const row = view.after.find(({ kind, operation }) => kind === "bypass" && operation === bypass);
  return (row && hostOf(row)) ?? host ?? null;
}

const isHost = (destination: string): boolean => destination.endsWith("/32") || destination.endsWith("/128");

function outsideWords(
  rows: readonly Row[],
  {
    server,
    router,
    amounts,
  }: Pick<PictureModel, "router"> & { readonly server: string | null; readonly amounts: Amounts },
): readonly string[] {
  const named = rows.filter((row) => bitsOf(row) !== 0 && !isPlumbing(row));
  const local = outermost(named.map(({ destination }) => destination))
    .map((destination) => destination.replace(/\/(32|128)$/, ""))
    .map((address) => {
      if (address === server) return l10n.t("{0} (the tunnel itself)", address);
      return address === router ? l10n.t("{0} (your router)", address) : address;
    });
  const hasRest = amounts[4] !== "all" && rows.some(({ destination }) => destination === "0.0.0.0/0");
  const rest = amounts[4] === "most" ? l10n.t("the rest of IPv4") : l10n.t("everything else");
  return [...new Set([...local, ...(hasRest ? [rest] : [])])];
}

/** Rows every interface has of its own: its addresses, broadcast, multicast, link-local. */
function isPlumbing({ destination, interfaceAddress, gateway }: Row): boolean {
  const host = destination.replace(/\/(32|128)$/, "");
  if (gateway === null && (host === interfaceAddress || (host !== destination && host.endsWith(".255")))) return true;
  return /^(127\.|169\.254\.|22[4-9]\.|23\d\.|24\d\.|25[0-5]\.|f[ef])|^::1/i.test(destination);
}

function pathOf(
  view: RouteView,
  server: Pick<PictureModel, "serverTunnelAddresses" | "serverPublicAddress"> & {
    readonly pieces: readonly Row[];
  },
): Path | undefined {
  const [lookup] = view.lookups;
  if (lookup === undefined) return undefined;
  const row = lookup.row === null ? undefined : view.after[lookup.row];
  if (lookup.table === "local") return localPath(view, lookup);
  if (row === undefined) return "nowhere";
  if (isOwnAddress(row)) return "computer";
  if (usesTunnel(view, row)) {
    if (server.serverTunnelAddresses.includes(lookup.address)) return "tunnel to server";
    if (row.family === 6 && view.stopsIPv6 !== undefined) return "tunnel to server";
    if (row.kind === "tunnel" && !isOwnNetwork(row)) return "tunnel to server";
    return server.pieces.includes(row) ? "tunnel to internet" : "tunnel to network";
  }
  if (lookup.address === server.serverPublicAddress) return "server";
  return row.gateway === null ? "lan" : "router to internet";
}

/** What is for everyone in a network leaves by its interface; this computer's own addresses by none. */
function localPath({ tunnel }: RouteView, { interface: name }: Lookup): Path {
  if (name === "lo") return "computer";
  return name === tunnel?.interface ? "tunnel to server" : "lan";
}
