/** Where a reason stands in a file; `line` counts from 1, `file` is the path or URI as it was given. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly directive: string;
}

/** One option as the simulation reads it: words only, already split, with the place it comes from. */
export interface OptionLine {
  readonly name: string;
  readonly args: readonly string[];
  readonly origin: Origin | null;
  /** Index of the `<connection>` block it stands in, in file order. */
  readonly connection?: number;
}

export type System = "windows" | "linux" | "macos";
export type SeriesVersion = "2.4" | "2.5" | "2.6" | "2.7";
export type WindowsMethod = "ipapi" | "service" | "exe";

/** The client's machine before it connects, as `--network` gives it. */
export interface Network {
  readonly interfaces: readonly NetworkInterface[];
  readonly routes: readonly NetworkRoute[];
  /** What host names resolve to; nothing else is ever resolved. */
  readonly hosts: Readonly<Record<string, readonly string[]>>;
  /** false: the server sees the client's own address instead of its router's. */
  readonly nat?: boolean;
}

export interface NetworkInterface {
  readonly name: string;
  /** With prefix length: "192.168.0.19/24". */
  readonly addresses: readonly string[];
  readonly metric?: number;
  /** Windows only, for `bypass-dhcp` and `bypass-dns`: who gave the addresses, and the name servers. */
  readonly dhcp?: string;
  readonly dns?: readonly string[];
}

export interface NetworkRoute {
  readonly destination: string;
  readonly gateway: string | null;
  readonly interface: string;
  readonly metric?: number;
}

/** Everything the simulation is a function of. */
export interface Scenario {
  /** The server's effective lines in reading order; undefined where there is no server side. */
  readonly server: readonly OptionLine[] | undefined;
  /** The client's; undefined where only the server is known: then a client that says what the server asks for. */
  readonly client: readonly OptionLine[] | undefined;
  /** The options of a PUSH_REPLY that takes the server's place, in order. */
  readonly pushReply: readonly OptionLine[] | undefined;
  /** The lines of the client-config-dir file the server applies to this client. */
  readonly ccd: readonly OptionLine[] | undefined;
  /** From 1: the N-th client of a fresh pool. */
  readonly clientNumber: number;
  /** `COMMON-NAME,ADDRESS` lines of the server's ifconfig-pool-persist file. */
  readonly poolPersist: readonly string[];
  readonly commonName: string;
  readonly network: Network;
  /** The server's public address where it is told apart from the files: it picks one of several remotes, and names resolve to it. */
  readonly serverAddress?: string | undefined;
  /** The host of the only remote that counts, where there is one of that host. */
  readonly remote?: string | undefined;
  readonly os: System;
  readonly openvpn: SeriesVersion;
  readonly openvpnServer: SeriesVersion;
  readonly client3: boolean;
  readonly windowsMethod: WindowsMethod;
  /** The kernel carries the data channel (DCO), which gives routes a metric of their own. */
  readonly offload?: boolean;
  /** What keeps a side from starting, and the lines of the ccd file passed over, where whoever read the files knows of something. */
  readonly refused?: {
    readonly server?: Note | undefined;
    readonly client?: Note | undefined;
    readonly ccd?: readonly Note[] | undefined;
  };
  /** Addresses to answer "which way does it go" for. */
  readonly addresses: readonly string[];
}

/** The view that `ovpn routes --format json` prints, `openvpn/routes` answers and the preview draws. */
export interface RouteView {
  readonly os: System;
  readonly openvpn: SeriesVersion;
  /** false: no tunnel would come up; the notes say why. */
  readonly completed: boolean;
  readonly pushReply: readonly string[] | null;
  /** Of each option in `pushReply` where it comes from; empty where that is null. */
  readonly pushed: readonly PushedOption[];
  readonly tunnel: Tunnel | null;
  readonly operations: readonly Operation[];
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly lookups: readonly Lookup[];
  readonly notes: readonly Note[];
  /** One sentence: where the traffic goes. */
  readonly summary: string;
  /** What of IPv6 the table leads into the tunnel ends there: block-ipv6. */
  readonly stopsIPv6?: true;
}

export interface PushedOption {
  /** The server's line; null in a pasted reply. */
  readonly origin: Origin | null;
  /** Why it is sent where no `push` says so; else empty. */
  readonly reason: string;
  /** The client's `pull-filter` or `route-nopull` that does not take it; null where none does that. */
  readonly keptAwayBy: Origin | null;
}

export interface Tunnel {
  readonly interface: string;
  readonly topology: "net30" | "p2p" | "subnet" | "tap";
  readonly local: string | null;
  readonly peer: string | null;
  readonly netmask: string | null;
  readonly gateway: string | null;
  readonly local6: string | null;
  readonly gateway6: string | null;
}

export interface Operation {
  readonly op: "add" | "delete";
  readonly destination: string;
  readonly gateway: string | null;
  readonly interface: string | null;
  readonly metric: number | null;
  /** "ok", or the system's refusal: "exists", "invalid", "unreachable", "not supported". */
  readonly result: "ok" | "exists" | "invalid" | "unreachable" | "not supported";
  /** The command line that a person would type for it on that system. */
  readonly command: string;
  readonly origin: Origin | null;
  readonly reason: string;
}

/** Who a row belongs to: the machine's network before, the tunnel's own rows, what OpenVPN added, or the system itself. */
export type RowKind = "network" | "tunnel" | "vpn" | "bypass" | "system";

export interface Row {
  readonly family: 4 | 6;
  /** Always as a prefix. */
  readonly destination: string;
  /** null = on-link. */
  readonly gateway: string | null;
  readonly interface: string;
  readonly interfaceAddress: string | null;
  readonly metric: number;
  readonly kind: RowKind;
  /** Only Linux: the system made the row for an address of the interface. */
  readonly own?: true;
  /** Index into `operations`, on rows that one of them made. */
  readonly operation?: number;
  readonly origin: Origin | null;
  readonly reason: string;
}

export interface Lookup {
  readonly address: string;
  /** Index into `after`; null where no row holds the address, or another table takes it first. */
  readonly row: number | null;
  readonly via: string | null;
  readonly interface: string | null;
  /** Only Linux: the kernel's table of the computer's own addresses and those for everyone in its networks took it. */
  readonly table?: "local";
  /** Indices of the rows that would have been next, best first. */
  readonly next: readonly number[];
  readonly reason: string;
}

export interface Note {
  readonly code: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  readonly origin: Origin | null;
  readonly remedies: readonly Remedy[];
}

export interface Remedy {
  /** The system the steps are for; "any" where they hold everywhere. */
  readonly system: System | "any";
  readonly text: string;
}
