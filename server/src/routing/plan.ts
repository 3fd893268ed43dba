import type { Note, OptionLine, Origin, PushedOption, Tunnel } from "./types.ts";

/**
 * A route that OpenVPN decides to install or to take away, before the system has its say.
 * IPv4 addresses are unsigned 32-bit numbers, IPv6 addresses are bigints.
 */
export type PlannedRoute = PlannedRoute4 | PlannedRoute6;

interface PlannedCommon {
  readonly op: "add" | "delete";
  readonly bits: number;
  /** As it will be given to the system; null = none, the system's default. */
  readonly metric: number | null;
  /** Which step of OpenVPN asks for it, in the order the steps run. */
  readonly step: Step;
  /** true: the gateway is reached by the machine's own network, not by the tunnel. */
  readonly outside: boolean;
  /** The interface OpenVPN names to the system; undefined where the system has to find it from the gateway. */
  readonly device?: string;
  /** Only Linux 2.7: the routing table that `route-table` names. */
  readonly table: number | null;
  readonly origin: Origin | null;
  readonly reason: string;
}

export interface PlannedRoute4 extends PlannedCommon {
  readonly family: 4;
  /** Host bits as configured, not cleared. */
  readonly address: number;
  /** The mask as configured: `bits` is its length, -1 where it has none because it is not contiguous. */
  readonly mask: number;
  /** null = on-link. */
  readonly gateway: number | null;
}

export interface PlannedRoute6 extends PlannedCommon {
  readonly family: 6;
  readonly address: bigint;
  /** null = to the device itself. */
  readonly gateway: bigint | null;
}

export type Step =
  | "server-host"
  | "bypass"
  | "redirect"
  | "route"
  | "block-local"
  | "server-host6"
  | "route6"
  | "redirect6";

/** All that OpenVPN would do on the client, the same on every system up to the options only some systems have. */
export interface Plan {
  readonly completed: boolean;
  readonly pushReply: readonly string[] | null;
  readonly pushed: readonly PushedOption[];
  /** What of that the client takes: not what its `pull-filter` and `route-nopull` keep away. */
  readonly pulled: readonly OptionLine[];
  /** null where no interface comes up. */
  readonly tunnel: PlannedTunnel | null;
  /** In the order OpenVPN runs them. */
  readonly routes: readonly PlannedRoute[];
  readonly notes: readonly Note[];
  /** The server's public addresses as far as the network knows them, as numbers. */
  readonly servers: readonly number[];
  /** Where the first packets go, in words, if the routes are in before them: whoever pulls or delays has met the server by then. */
  readonly unmet?: string | undefined;
}

export interface PlannedTunnel {
  readonly view: Tunnel;
  readonly kind: "tun" | "tap";
  readonly topology: "net30" | "p2p" | "subnet";
  /** undefined where ifconfig gives no IPv4 address, or ifconfig-noexec keeps it away. */
  readonly ipv4:
    | { readonly local: number; readonly peer: number | null; readonly bits: number; readonly origin: Origin | null }
    | undefined;
  readonly ipv6:
    | { readonly local: bigint; readonly peer: bigint | null; readonly bits: number; readonly origin: Origin | null }
    | undefined;
}
