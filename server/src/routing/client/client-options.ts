import * as l10n from "@vscode/l10n";
import type { Address6 } from "../server/expand-server-ipv6.ts";
import type { Topology } from "../topology.ts";
import type { Note, Origin } from "../types.ts";

/** A `route` or `route-ipv6` as it is written; words are resolved when the tunnel is up. */
export interface RouteOption {
  readonly network: string;
  readonly netmask: string | undefined;
  readonly gateway: string | undefined;
  readonly metric: string | undefined;
  readonly table: number | null;
  readonly origin: Origin | null;
  readonly reason: string;
}

/** `redirect-gateway` and `redirect-private`: the flags of all lines added up. */
export interface Redirect {
  /** Host route to the server and the bypass routes. */
  enabled: boolean;
  /** The default route as well. */
  reroute: boolean;
  /** `ipv6`. */
  reroute6: boolean;
  readonly flags: Set<RedirectFlag>;
  origin: Origin | null;
  reason: string;
}

export type RedirectFlag = "local" | "autolocal" | "def1" | "bypass-dhcp" | "bypass-dns" | "block-local";

/** What the client's options are worth after the file and the reply were read, in this order. */
export interface ClientOptions {
  allowPullFqdn: boolean;
  /** A word OpenVPN does not know leaves none: a peer as in p2p, but no gateway. */
  topology: Topology | "unknown" | undefined;
  ifconfig: { readonly local: string; readonly second: string; readonly origin: Origin | null } | undefined;
  ifconfig6: { readonly local: Address6; readonly remote: string; readonly origin: Origin | null } | undefined;
  /** Also where the server pushes it. */
  ifconfigNoexec: boolean;
  readonly routes: RouteOption[];
  readonly routes6: RouteOption[];
  routeGateway: string | undefined;
  routeGateway6: string | undefined;
  /** 0 = not set. */
  routeMetric: number;
  routeTable: number | null;
  readonly redirect: Redirect;
  /** What is said of a route, by where its line stands. */
  readonly reasons: Readonly<Record<"file" | "server", string>>;
  readonly notes: Note[];
}

export const noClientOptions = (): ClientOptions => ({
  allowPullFqdn: false,
  topology: undefined,
  ifconfig: undefined,
  ifconfig6: undefined,
  ifconfigNoexec: false,
  routes: [],
  routes6: [],
  routeGateway: undefined,
  routeGateway6: undefined,
  routeMetric: 0,
  routeTable: null,
  redirect: { enabled: false, reroute: false, reroute6: false, flags: new Set(), origin: null, reason: "" },
  reasons: { file: l10n.t("the client's own route"), server: l10n.t("pushed by the server") },
  notes: [],
});
