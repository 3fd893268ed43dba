import * as l10n from "@vscode/l10n";
import { formatIPv4 } from "../addresses.ts";
import { deviceOf } from "../device.ts";
import { anywhere } from "../note.ts";
import type { Note, Remedy } from "../types.ts";
import type { NoteContext } from "./note-context.ts";
import { serverTunnelAddress } from "./server-tunnel-address.ts";

/** One end means a netmask, the other reads a peer's address: they go by different topologies. */
export function* peerIsNetmask(context: NoteContext): Iterable<Note> {
  const { tunnel } = context.plan;
  const peer = tunnel?.ipv4?.peer ?? null;
  if (context.scenario.server !== undefined && deviceOf(context.server).kind === "tap") return;
  if (tunnel?.kind !== "tun" || tunnel.ipv4 === undefined || peer === null || peer >>> 24 !== 255) return;
  yield {
    code: "peer-is-netmask",
    severity: "warning",
    message: l10n.t(
      "{0} is meant as a netmask, but with topology {1} the client takes it for the address of the other end, and has no route to the VPN's own network.",
      formatIPv4(peer),
      tunnel.topology,
    ),
    origin: tunnel.ipv4.origin,
    remedies: Array.from(remediesOf(context, { local: tunnel.ipv4.local, topology: tunnel.topology })),
  };
}

interface Ends {
  readonly local: number;
  readonly topology: "net30" | "p2p" | "subnet";
}

function* remediesOf({ scenario, server, client, plan }: NoteContext, { local, topology }: Ends): Iterable<Remedy> {
  const given = scenario.ccd?.findLast(({ name }) => name === "ifconfig-push");
  const own = serverTunnelAddress(server);
  if (given !== undefined) {
    const peer = topology === "p2p" && own !== undefined ? own : otherOfFour(local);
    yield anywhere(
      l10n.t("In the client-config-dir file: {0}", `ifconfig-push ${formatIPv4(local)} ${formatIPv4(peer)}`),
    );
  } else if (plan.pushReply?.some((text) => text.startsWith("topology subnet")) || client.has("ifconfig")) {
    yield anywhere(l10n.t("In the client's file: {0}", "topology subnet"));
  } else {
    yield anywhere(l10n.t("Tell clients the topology, in the server's file: {0}", 'push "topology subnet"'));
  }
}

/** Of the two middle addresses of a /30 the other one. */
const otherOfFour = (address: number): number => (address & 2 ? address - 1 : address + 1);
