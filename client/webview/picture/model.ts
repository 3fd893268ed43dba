import * as l10n from "@vscode/l10n";
import type { Lookup, Row } from "../../../server/src/protocol.ts";
import type { Subject } from "../../src/preview/messages.ts";
import { type Breakage, breakageOf } from "../breakage.ts";
import { find, joined, type List, mapped, without } from "../list.ts";
import type { Shown } from "../page.ts";
import { holds, outermost, parsePrefix } from "../prefix.ts";
import { isForServerToSay, isOwnAddress, usesTunnel } from "../share.ts";
import type { View } from "../unpack-view.ts";
import { type Amounts, amountWords, isWhole } from "./amounts.ts";

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
  readonly behind: List<string>;
  /** clients: nothing but the network that the clients' own addresses are from. */
  readonly behindIs: "clients" | "networks";
  /** What the tunnel takes: prefixes, and words before them where they stand for a whole family. */
  readonly inTunnel: { readonly words: string; readonly prefixes: List<string> };
  /** What goes past the tunnel. */
  readonly outside: List<string>;
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

export function pictureModel(shown: Shown, subject: Subject | undefined): PictureModel {
  const { view, ways, amounts } = shown;
  const lan = defaultRow(view.before);
  const serverTunnelAddresses = serverAddressesIn(view, subject);
  const serverPublicAddress = publicAddress(shown, subject);
  /** What is stopped in the tunnel comes nowhere by it. */
  const passed: Amounts = view.stopsIPv6 === undefined ? amounts : { ...amounts, 6: "none" };
  const hosts = without(ways("host"), (row) => serverTunnelAddresses.includes(hostOf(row) ?? ""));
  const behind = outermost(mapped(joined(ways("network"), hosts), destinationOf));
  /** What stands for all the internet, and for all of the LAN. */
  const wide = mapped(wideRows(shown), destinationOf);
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
      prefixes: isWhole(passed) ? wide : wide.length === 0 ? behind : outermost(joined(wide, behind)),
    },
    outside: isForServerToSay(view) ? [] : outsideWords(shown, { server: serverPublicAddress, router }),
    transport: subject?.transport ?? "",
    hasTunnel: view.tunnel !== null,
    isForServerToSay: isForServerToSay(view),
    breakage,
    internet: {
      throughTunnel: Object.values(passed).some((amount) => amount !== "none") && breakage === undefined,
      direct:
        find(
          joined(ways("past"), ways("plumbing"), ways("rest")),
          (row) =>
            row.gateway !== null &&
            ![serverPublicAddress, router].includes(hostOf(row) ?? "") &&
            !(row.destination.endsWith("/0") && amounts[row.family] === "all"),
        ) !== undefined,
    },
    path: pathOf(shown, { serverTunnelAddresses, serverPublicAddress }),
  };
}

/** The halves are of IPv4, and stand behind its pieces. */
function wideRows({ ways }: Shown): List<Row> {
  const [pieces, halves] = [ways("piece"), ways("half")];
  if (halves.length === 0) return pieces;
  const of = (family: 4 | 6) => without(pieces, (row) => row.family !== family);
  return joined(of(4), halves, of(6));
}

const areOwn = (prefixes: List<string>, { tunnel }: View): boolean =>
  Array.from(prefixes).every(
    (prefix) => holdsAddress(prefix, tunnel?.local) || holdsAddress(prefix, tunnel?.local6?.split("/")[0]),
  );

function holdsAddress(prefix: string, address: string | null | undefined): boolean {
  const outer = parsePrefix(prefix);
  const inner = parsePrefix(address ?? "");
  return outer !== undefined && inner !== undefined && holds(outer, inner);
}

const destinationOf = ({ destination }: Row): string => destination;

const hostOf = ({ destination, family }: Row): string | undefined =>
  destination.endsWith(family === 4 ? "/32" : "/128") ? destination.split("/")[0] : undefined;

const defaultRow = (rows: readonly Row[]): Row | undefined =>
  rows.find(({ destination }) => destination === "0.0.0.0/0") ?? rows.find(({ destination }) => destination === "::/0");

function lanAddresses({ before }: View, lan: Row | undefined): readonly string[] {
  const four = lan ?? before.find(({ kind, interfaceAddress }) => kind === "network" && interfaceAddress !== null);
  const uplink = before.find(({ destination }) => destination === "::/0");
  const six = before.find(
    ({ family, kind, interface: name, interfaceAddress: address }) =>
      family === 6 && kind === "network" && name === uplink?.interface && address !== null && !/^fe80:/i.test(address),
  );
  return [...new Set([four, six].flatMap((row) => row?.interfaceAddress ?? []))];
}

/** Of either family the server's address inside of the tunnel, where it is known. */
function serverAddressesIn(view: View, subject: Subject | undefined): readonly string[] {
  const both = [serverAddress4(view, subject), view.tunnel?.gateway6?.split("/")[0]];
  return both.flatMap((address) => address ?? []).filter((address) => !address.startsWith("fe80:"));
}

function serverAddress4({ tunnel, pushReply }: View, subject: Subject | undefined): string | null {
  if (subject?.serverTunnelAddress) return subject.serverTunnelAddress;
  if (tunnel === null) return null;
  if (tunnel.topology !== "net30" || subject?.role === "point-to-point") return tunnel.gateway ?? tunnel.peer;
  // A net30 server pushes a host route to itself, the only place where the client learns that address.
  const own = find(pushReply ?? [], (option) => /^route [\d.]+$/.test(option));
  return own?.slice("route ".length) ?? null;
}

/** Where it is not told: the address that OpenVPN keeps a route for past the tunnel. */
function publicAddress({ serverRow }: Shown, subject: Subject | undefined): string | null {
  const { host, isAddress } = subject?.remote ?? {};
  const known = isAddress === true ? host : subject?.choices.serverAddress;
  return known ?? (serverRow && hostOf(serverRow)) ?? host ?? null;
}

function outsideWords(
  { ways, amounts }: Shown,
  { server, router }: Pick<PictureModel, "router"> & { readonly server: string | null },
): List<string> {
  const local = mapped(outermost(mapped(ways("past"), destinationOf)), (destination) => {
    const address = destination.replace(/\/(32|128)$/, "");
    if (address === server) return l10n.t("{0} (the tunnel itself)", address);
    return address === router ? l10n.t("{0} (your router)", address) : address;
  });
  const hasRest = amounts[4] !== "all" && find(ways("rest"), ({ family }) => family === 4) !== undefined;
  const rest = amounts[4] === "most" ? l10n.t("the rest of IPv4") : l10n.t("everything else");
  return joined(local, hasRest ? [rest] : []);
}

function pathOf(
  { view, askedWay }: Shown,
  server: Pick<PictureModel, "serverTunnelAddresses" | "serverPublicAddress">,
): Path | undefined {
  const [lookup] = view.lookups;
  if (lookup === undefined) return undefined;
  const row = lookup.row === null ? undefined : view.after.at(lookup.row);
  if (lookup.table === "local") return localPath(view, lookup);
  if (row === undefined) return "nowhere";
  if (isOwnAddress(row)) return "computer";
  if (usesTunnel(view, row)) {
    if (server.serverTunnelAddresses.includes(lookup.address)) return "tunnel to server";
    if (row.family === 6 && view.stopsIPv6 !== undefined) return "tunnel to server";
    if (row.kind === "tunnel" && askedWay === null) return "tunnel to server";
    return askedWay === "piece" ? "tunnel to internet" : "tunnel to network";
  }
  if (lookup.address === server.serverPublicAddress) return "server";
  return row.gateway === null ? "lan" : "router to internet";
}

/** What is for everyone in a network leaves by its interface; this computer's own addresses by none. */
function localPath({ tunnel }: View, { interface: name }: Lookup): Path {
  if (name === "lo") return "computer";
  return name === tunnel?.interface ? "tunnel to server" : "lan";
}
