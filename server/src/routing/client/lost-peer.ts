import * as l10n from "@vscode/l10n";
import { bitsOfMask, containsIPv4, networkOf, parseAddressWord, parsePrefix } from "../addresses.ts";
import { atoi } from "../atoi.ts";
import { deviceOf } from "../device.ts";
import { gatewayTowards } from "../gateways.ts";
import { note } from "../note.ts";
import { indexOptions, type OptionIndex } from "../option-index.ts";
import { localInterface, sourceFor } from "../systems/local-interfaces.ts";
import { topologyOf } from "../topology.ts";
import type { Network, Note, OptionLine, Scenario, SeriesVersion, System } from "../types.ts";
import { given } from "./resolve-word.ts";

/** Without address translation the server answers the client's own address, and a route of its own may swallow that. */
export function* lostPeer({ server = [], network, openvpnServer, os }: Scenario, address: number): Iterable<Note> {
  if (network.nat !== false) return;
  const source = sourceTowards(network, os, address);
  if (source === undefined) return;
  const own = network.interfaces.flatMap(({ addresses }) => addresses.map(parsePrefix));
  // A server in the client's LAN keeps its row for that: a wider one never counts, and an equal one not where it stands behind.
  const shared = own.find((one) => one?.family === 4 && containsIPv4(one.address, one.bits, address))?.bits ?? -1;
  for (const { line, manner } of leadingLines(indexOptions(server), openvpnServer)) {
    const led = networkOfLine(line);
    if (led === undefined || led.bits < shared || (manner === "behind equals" && led.bits === shared)) continue;
    if (!containsIPv4(led.address, led.bits, source)) continue;
    const message = l10n.t(
      "The server's \"{0}\" covers this client's own address: the answers to it vanish in the tunnel.",
      line.name,
    );
    const remedies =
      line.name === "route"
        ? [l10n.t("Make its network smaller, so that the client's LAN is not in it, or take the line away.")]
        : [l10n.t("Give the VPN a network that is not the client's: {0}", "server 10.99.0.0 255.255.255.0")];
    yield note({ code: "server-loses-client", severity: "error", message, origin: line.origin, remedies });
  }
}

/** Which of its addresses the client's packets to the server carry. */
function sourceTowards(network: Network, os: System, address: number): number | undefined {
  const way = gatewayTowards(network, os, address);
  const found = network.interfaces.find(({ name }) => name === way?.interface);
  if (way === undefined || found === undefined) return undefined;
  return sourceFor(localInterface(found), way.onLink ? address : way.address);
}

interface Led {
  readonly address: number;
  readonly bits: number;
}

/** The network a line names; undefined where it is none, or where the system refuses it for its host bits. */
function networkOfLine({ name, args: [network = "", mask = "255.255.255.255"] }: OptionLine): Led | undefined {
  const address = parseAddressWord(network);
  const bits = bitsOfMask(parseAddressWord(mask) ?? 1);
  if (address === undefined || bits === undefined) return undefined;
  return name === "route" && networkOf(address, bits) !== address ? undefined : { address, bits };
}

interface Leading {
  readonly line: OptionLine;
  /** The tunnel's own network, and a route with a metric, stand behind an equal row of the LAN. */
  readonly manner: "behind equals" | "before equals";
}

/** What gives the server's system a route into the tunnel. */
function* leadingLines(options: OptionIndex, version: SeriesVersion): Iterable<Leading> {
  if (options.has("ifconfig-noexec")) return;
  const topology = topologyOf(options.last("topology")) ?? (version === "2.7" ? "subnet" : "net30");
  const isSubnet = deviceOf(options).kind === "tap" || topology === "subnet";
  const noRoutes = options.has("route-noexec");
  const hasGateway = isSubnet ? options.has("server") || options.has("route-gateway") : reachesGateway(options);
  if (isSubnet || (hasGateway && !noRoutes))
    for (const line of options.all("server"))
      yield { line, manner: isSubnet ? "behind equals" : mannerOf(undefined, options) };
  if (isSubnet) for (const line of options.all("ifconfig")) yield { line, manner: "behind equals" };
  if (noRoutes) return;
  for (const line of options.all("route"))
    if (leadsInside(line, options, hasGateway ? "has a gateway" : "has none"))
      yield { line, manner: mannerOf(line.args[3], options) };
}

function mannerOf(metric: string | undefined, options: OptionIndex): Leading["manner"] {
  const own = given(metric) ? metric : options.last("route-metric")?.args[0];
  return atoi(own ?? "0") > 0 ? "behind equals" : "before equals";
}

/** Between two points a `route-gateway` other than one of them is nowhere to be found. */
function reachesGateway(options: OptionIndex): boolean {
  const gateway = parseAddressWord(options.last("route-gateway")?.args[0] ?? "");
  const network = parseAddressWord(options.last("server")?.args[0] ?? "");
  const ends =
    network === undefined ? options.last("ifconfig")?.args.map(parseAddressWord) : [network + 1, network + 2];
  return gateway === undefined || ends?.includes(gateway) === true;
}

/** A gateway of its own has to lie in the tunnel's network. */
function leadsInside(
  { args: [, , gateway] }: OptionLine,
  options: OptionIndex,
  tunnel: "has a gateway" | "has none",
): boolean {
  if (!given(gateway) || gateway === "vpn_gateway") return tunnel === "has a gateway";
  const address = parseAddressWord(gateway);
  const own = options.last("server") ?? options.last("ifconfig");
  const [network, mask] = (own?.args ?? []).map(parseAddressWord);
  const bits = bitsOfMask(mask ?? 1) ?? 32;
  return address !== undefined && network !== undefined && containsIPv4(network, bits, address);
}
