import type { Named } from "./routing/named-rows.ts";
import type { RowState } from "./routing/table-lines.ts";
import type { Network, Operation, RouteView, Row, SeriesVersion, System, WindowsMethod } from "./routing/types.ts";
import type { Amount, WayKind } from "./routing/ways.ts";

export type { RowState } from "./routing/table-lines.ts";
export type * from "./routing/types.ts";
export type { Amount, WayKind } from "./routing/ways.ts";

/** `openvpn/routes`: the options of `ovpn routes` as JSON, files as URIs. The result is a {@link RouteView}. */
export interface RoutesParams {
  /** A server or a client configuration; its role is recognised. */
  readonly uri: string;
  readonly server?: string;
  readonly client?: string;
  readonly ccd?: string;
  readonly clientNumber?: number;
  readonly commonName?: string;
  /** A PUSH_REPLY line, or a client log that contains one. */
  readonly pushReply?: string;
  readonly os?: System;
  readonly openvpn?: SeriesVersion;
  readonly openvpnServer?: SeriesVersion;
  readonly windowsMethod?: WindowsMethod;
  /** Which client program reads the client side; OpenVPN 2 by default. */
  readonly program?: "openvpn" | "connect";
  readonly serverAddress?: string;
  /** Which of the client's remotes it connects to, by its host; without it the first that the server can be behind. */
  readonly remote?: string;
  /** With prefix length: "192.168.0.19/24". */
  readonly lan?: string;
  readonly gateway?: string;
  /** The same of IPv6, which is assumed nowhere: "2001:db8:1::19/64", "fe80::1". */
  readonly lan6?: string;
  readonly gateway6?: string;
  readonly network?: Network;
  readonly address?: string | readonly string[];
}

export const ROUTES_REQUEST = "openvpn/routes";

/** The same question, for who can unpack the answer: a {@link PackedView}, in a tenth of the bytes where routes are many. */
export const PACKED_ROUTES_REQUEST = "openvpn/packedRoutes";

/**
 * A view with every word once, and as numbers what many rows say alike; -1 stands for null and for what is absent.
 * The lists hold runs: how many follow each other, then the first one's numbers; {@link PACKED_STEPS} says by how much
 * each grows from one to the next, unless it is -1. What takes a look at every row is worked out beforehand, so that who
 * shows the view needs to make none but the rows in sight.
 */
export interface PackedView {
  /** All but the lists. */
  readonly rest: Omit<RouteView, "before" | "after" | "operations" | "pushReply" | "pushed">;
  /** By family: the part of its unicast space whose winning row leaves by the tunnel, from 0 to 1. */
  readonly throughTunnel: Readonly<Record<4 | 6, number>>;
  readonly destinations: PackedDestinations;
  /** In commands, directives and what is pushed {@link PACKED_ADDRESS} stands for the address of the destination. */
  readonly words: readonly string[];
  /** Family, gateway, interface, its address, metric, kind, reason, 1 for an interface's own. */
  readonly rowShapes: readonly (readonly number[])[];
  /** 1 to add and 0 to delete, gateway, interface, metric, result, reason. */
  readonly operationShapes: readonly (readonly number[])[];
  /** Of each origin: file, line, directive, destination. */
  readonly places: readonly number[];
  /** Of each row: shape, destination, operation, place. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** By family, of each line of the table: row in `after`, of removed ones in `before`; state; 1 where other rows win. */
  readonly lines: Readonly<Record<4 | 6, readonly number[]>>;
  /** Rows in `after`, by what they are in the picture, as far as there are any. */
  readonly ways: Readonly<Partial<Record<WayKind, readonly number[]>>>;
  /** What the row of the first lookup is in it. */
  readonly askedWay: WayKind | null;
  /** How much of either family's internet goes through the tunnel. */
  readonly amounts: Readonly<Record<4 | 6, Amount>>;
  /** What the summary names. */
  readonly named: readonly Named[];
  /** The row past the tunnel for the server itself. */
  readonly serverRow: number;
  /** Of each: shape, destination, command, place. */
  readonly operations: readonly number[];
  /** Of each: its text, destination, place, reason, and the place of what keeps it away; null where nothing is known of it. */
  readonly pushed: readonly number[] | null;
}

/** Prefixes of IPv4 as runs: how many, the step from the address before to each, their length; -1 for those in `others`. */
export interface PackedDestinations {
  readonly steps: readonly number[];
  readonly others: readonly string[];
}

/** In place of null, and of what is absent. */
export const PACKED_NONE = -1;

export const PACKED_STEPS = {
  rows: [0, 1, 1, 1],
  lines: [1, 0, 0],
  ways: [1],
  operations: [0, 1, 0, 1],
  places: [0, 1, 0, 1],
  pushed: [0, 1, 1, 0, 0],
} as const;

/** No text of OpenVPN holds it: C ends there. */
export const PACKED_ADDRESS = "\0";

/** What the numbers for kinds, states and results stand for. */
export const PACKED_KINDS = ["network", "tunnel", "vpn", "bypass", "system"] as const satisfies readonly Row["kind"][];
export const PACKED_STATES = ["kept", "new", "removed"] as const satisfies readonly RowState[];
export const PACKED_RESULTS = [
  "ok",
  "exists",
  "invalid",
  "unreachable",
  "not supported",
] as const satisfies readonly Operation["result"][];

/** Client to server, without parameters: the workspace is trusted now, files beside the documents may be read. */
export const TRUST_NOTIFICATION = "openvpn/trusted";

/** `openvpn/template`: what a new file of that kind starts with, as a snippet. The result is a string. */
export interface TemplateParams {
  readonly kind: "client" | "server";
}

export const TEMPLATE_REQUEST = "openvpn/template";

/** Client to server: which file the user has chosen for the other end of `uri`; null takes the choice back. */
export const COUNTERPART_NOTIFICATION = "openvpn/counterpart";

export interface CounterpartParams {
  readonly uri: string;
  readonly counterpart: string | null;
}

/** What other programs make of an open document; null where it is not open. */
export const WILL_IT_RUN_REQUEST = "openvpn/willItRun";

export interface WillItRunParams {
  readonly uri: string;
}

/** In order of a program's opinion of a line: it does it, skips it, stops at it; "unknown" where no source says. */
export type ProgramVerdict = "takes" | "ignores" | "refuses" | "unknown";

export interface ProgramAnswer {
  readonly verdict: ProgramVerdict;
  readonly reason?: string;
}

export interface WillItRunLine {
  /** From 1. */
  readonly line: number;
  /** The directive's name, in angle brackets for an inline block. */
  readonly directive: string;
  /** One for each program, in their order. */
  readonly answers: readonly ProgramAnswer[];
}

export interface WillItRun {
  readonly programs: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    /** Where the facts come from; absent where they are OpenVPN's own. */
    readonly source?: { readonly title: string; readonly url: string };
    readonly verdict: ProgramVerdict;
    /** What is wrong with the file as a whole. */
    readonly whole: readonly ProgramAnswer[];
  }>;
  /** The first of those that some program ignores or refuses. */
  readonly lines: readonly WillItRunLine[];
  /** How many more of them there are. */
  readonly more: number;
  /** How many lines nothing speaks against. */
  readonly others: number;
  /** All of it as a page. */
  readonly markdown: string;
}

/** An open document as it may be shown to others. The result is a string; null where the document is not open. */
export const WITHOUT_SECRETS_REQUEST = "openvpn/withoutSecrets";

export interface WithoutSecretsParams {
  readonly uri: string;
}
