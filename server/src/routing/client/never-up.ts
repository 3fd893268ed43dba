import * as l10n from "@vscode/l10n";
import { bitsOfMask, containsIPv4, parseNumericIPv4, parsePrefix } from "../addresses.ts";
import { deviceOf } from "../device.ts";
import { note } from "../note.ts";
import { indexOptions, type OptionIndex } from "../option-index.ts";
import { topologyOf } from "../topology.ts";
import type { Note, OptionLine, Scenario, SeriesVersion } from "../types.ts";
import type { Reply } from "./apply-reply.ts";
import type { RemoteChoice } from "./remote.ts";

interface Ends {
  readonly reply: Reply;
  readonly pulls: boolean;
  readonly choice: RemoteChoice;
}

/** Why the two sides never come to a tunnel at all. */
export function* neverUp({ reply, pulls, choice }: Ends, scenario: Scenario): Iterable<Note> {
  const stop = (code: string, message: string): Note => note({ code, severity: "error", message, origin: null });
  if (!namesDevice(scenario)) {
    yield stop(
      "no-tunnel",
      l10n.t("No tunnel comes up: the file names no device. Add dev tun, or dev tap for Ethernet frames."),
    );
  }
  if (choice.transportsDiffer) {
    yield stop("transports-differ", l10n.t("One side speaks UDP and the other TCP: proto must agree on both."));
  }
  if (reply.kind === "none" && pulls) {
    yield stop(
      "server-does-not-push",
      l10n.t("The client waits for options, but the other side is no server that pushes any."),
    );
  }
  if (reply.kind === "pushed" && !pulls && (scenario.openvpn === "2.6" || scenario.openvpn === "2.7")) {
    yield stop(
      "client-does-not-pull",
      l10n.t("The client does not pull, so it agrees on no cipher with a server: write client."),
    );
  }
  if (reply.kind === "none" && !pulls && !agreeOnCipher(scenario)) {
    yield stop(
      "no-common-cipher",
      l10n.t(
        "OpenVPN {0} and an older other end negotiate no cipher: name it in both files with cipher, here with data-ciphers-fallback as well.",
        scenario.openvpn,
      ),
    );
  }
  if (choice.remote.ipv4 !== undefined) yield* lostPeer(scenario, choice.remote.ipv4);
}

/** Two ends negotiate from 2.6 on; beside an older one the newer goes by what its own file names, and by nothing else. */
function agreeOnCipher({ client = [], openvpn, openvpnServer }: Scenario): boolean {
  const isOld = (version: SeriesVersion): boolean => version === "2.4" || version === "2.5";
  const own = indexOptions(client);
  if (isOld(openvpn) || !isOld(openvpnServer) || !own.has("tls-client")) return true;
  return own.has("cipher") || own.has("data-ciphers-fallback");
}

/** A pasted PUSH_REPLY proves that a tunnel came up, whatever is known of the client's file; 2.7 takes tun unasked. */
const namesDevice = ({ client = [], pushReply, openvpn }: Scenario): boolean =>
  pushReply !== undefined ||
  client.some(({ name }) => name === "dev" || name === "dev-type") ||
  (openvpn === "2.7" && client.some(({ name }) => name === "client" || name === "remote"));

/** Without address translation the server answers the client's own address, and a route of its own may swallow that. */
function* lostPeer({ server = [], network, openvpnServer }: Scenario, address: number): Iterable<Note> {
  if (network.nat !== false) return;
  const own = network.interfaces.flatMap(({ addresses }) => addresses.map(parsePrefix));
  // A server in the client's LAN keeps its row for that: the tunnel's equal one stands behind it.
  const shared = own.find((one) => one?.family === 4 && containsIPv4(one.address, one.bits, address))?.bits ?? -1;
  const leading = leadingLines(indexOptions(server), openvpnServer);
  for (const { line, manner } of leading) {
    const { name, args, origin } = line;
    const net = parseNumericIPv4(args[0] ?? "");
    const bits = bitsOfMask(parseNumericIPv4(args[1] ?? "255.255.255.255") ?? 1);
    if (net === undefined || bits === undefined || (manner === "own network" && bits <= shared)) continue;
    if (!own.some((prefix) => prefix?.family === 4 && containsIPv4(net, bits, prefix.address))) continue;
    const message = l10n.t(
      "The server's own {0} covers this client's address: its answers vanish in the tunnel.",
      name,
    );
    yield note({ code: "server-loses-client", severity: "error", message, origin });
  }
}

interface Leading {
  readonly line: OptionLine;
  readonly manner: "own network" | "route";
}

/** What gives the server's system a route into the tunnel. */
function* leadingLines(options: OptionIndex, version: SeriesVersion): Iterable<Leading> {
  const topology = topologyOf(options.last("topology")) ?? (version === "2.7" ? "subnet" : "net30");
  const isSubnet = deviceOf(options).kind === "tap" || topology === "subnet";
  for (const line of options.all("server")) yield { line, manner: isSubnet ? "own network" : "route" };
  if (isSubnet) for (const line of options.all("ifconfig")) yield { line, manner: "own network" };
  const hasGateway = !isSubnet || options.has("server") || options.has("route-gateway");
  for (const line of options.all("route"))
    if (hasGateway || line.args[2] !== undefined) yield { line, manner: "route" };
}
