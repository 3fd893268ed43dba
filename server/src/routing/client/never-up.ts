import * as l10n from "@vscode/l10n";
import { bitsOfMask, containsIPv4, parseNumericIPv4, parsePrefix } from "../addresses.ts";
import { note } from "../note.ts";
import type { Note, Scenario } from "../types.ts";
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
  if (choice.remote.ipv4 !== undefined) yield* lostPeer(scenario);
}

/** A pasted PUSH_REPLY proves that a tunnel came up, whatever is known of the client's file; 2.7 takes tun unasked. */
const namesDevice = ({ client = [], pushReply, openvpn }: Scenario): boolean =>
  pushReply !== undefined ||
  client.some(({ name }) => name === "dev" || name === "dev-type") ||
  (openvpn === "2.7" && client.some(({ name }) => name === "client" || name === "remote"));

/** What gives the server's system a route into the tunnel. */
const LEADING: ReadonlySet<string> = new Set(["route", "server", "ifconfig"]);

/** Without address translation the server answers the client's own address, and a route of its own may swallow that. */
function* lostPeer({ server = [], network }: Scenario): Iterable<Note> {
  if (network.nat !== false) return;
  const own = network.interfaces.flatMap(({ addresses }) => addresses.map(parsePrefix));
  for (const { name, args, origin } of server) {
    const net = LEADING.has(name) ? parseNumericIPv4(args[0] ?? "") : undefined;
    const bits = bitsOfMask(parseNumericIPv4(args[1] ?? "255.255.255.255") ?? 1);
    if (net === undefined || bits === undefined) continue;
    if (!own.some((prefix) => prefix?.family === 4 && containsIPv4(net, bits, prefix.address))) continue;
    const message = l10n.t(
      "The server's own {0} covers this client's address: its answers vanish in the tunnel.",
      name,
    );
    yield note({ code: "server-loses-client", severity: "error", message, origin });
  }
}
