import * as l10n from "@vscode/l10n";
import { networkOf } from "../addresses.ts";
import { note } from "../note.ts";
import type { PlannedRoute4 } from "../plan.ts";
import type { Note } from "../types.ts";
import { hostRoute, isLocalHost } from "./host-route.ts";
import type { PlanContext } from "./plan-context.ts";
import { isLocalOnWindows, windowsBypass } from "./windows-bypass.ts";

/** What `redirect-gateway` and `redirect-private` do, before any other route. */
export interface RedirectPlan {
  readonly routes: readonly PlannedRoute4[];
  /** The local network's halves, which come after all other IPv4 routes. */
  readonly blockLocal: readonly PlannedRoute4[];
  readonly notes: readonly Note[];
}

const nothing: RedirectPlan = { routes: [], blockLocal: [], notes: [] };

export function planRedirect(context: PlanContext): RedirectPlan {
  const { redirect } = context.options;
  if (!redirect.enabled) return nothing;
  const blockLocal = blockedHalves(context);
  const refusal = refusalOf(context);
  if (refusal !== undefined) return { routes: [], blockLocal, notes: [refusal] };
  const routes = [...serverHost(context), ...bypass(context, blockLocal.length), ...newDefault(context)];
  return { routes, blockLocal, notes: [] };
}

function refusalOf({ options: { redirect }, gateway, way, remote }: PlanContext): Note | undefined {
  if (redirect.reroute && gateway === undefined) {
    return note({
      code: "redirect-needs-gateway",
      message: l10n.t("The default route stays as it is: neither route-gateway nor ifconfig names the VPN's gateway."),
      origin: redirect.origin,
    });
  }
  if (way !== undefined || redirect.flags.has("local") || remote.ipv4 === undefined) return undefined;
  return note({
    code: "redirect-needs-default-route",
    message: l10n.t("Nothing is redirected: this machine has no default route that could lead to the server."),
    origin: redirect.origin,
  });
}

function isLocal(context: PlanContext): boolean {
  const { options, remote } = context;
  const { flags } = options.redirect;
  return flags.has("autolocal") && remote.ipv4 !== undefined ? isNear(context, remote.ipv4) : flags.has("local");
}

/** Whether OpenVPN takes a host for one of the local network: by the gateway's own alone, on Windows by every route. */
const isNear = ({ way, scenario: { os, network } }: PlanContext, address: number): boolean =>
  os === "windows" ? isLocalOnWindows(network, address) : isLocalHost(way, address);

function* serverHost(context: PlanContext): Iterable<PlannedRoute4> {
  const { way, remote, options, scenario } = context;
  if (isLocal(context) || remote.ipv4 === undefined || way === undefined) return;
  // OpenVPN 3 leaves a server alone that needs no gateway.
  if (way.onLink && scenario.client3) return;
  const reason = l10n.t("{0}: the server itself must stay reachable outside of the tunnel", options.redirect.reason);
  yield hostRoute(way, remote.ipv4, { step: "server-host", origin: options.redirect.origin, reason });
}

function* bypass({ way, options: { redirect }, scenario }: PlanContext, blocked: number): Iterable<PlannedRoute4> {
  if (way === undefined) return;
  const { origin, flags } = redirect;
  if (blocked > 0) {
    const reason = l10n.t("block-local: the local gateway itself must stay reachable");
    yield hostRoute(way, way.address, { step: "bypass", origin, reason });
  }
  if (scenario.os !== "windows" || scenario.client3) return;
  const reason = l10n.t("bypass-dhcp and bypass-dns: these servers of your own network stay outside of the tunnel");
  for (const address of windowsBypass(scenario.network, { flags, adapter: way.interface })) {
    yield hostRoute(way, address, { step: "bypass", origin, reason });
  }
}

function* newDefault(context: PlanContext): Iterable<PlannedRoute4> {
  const { gateway, way, scenario } = context;
  const { redirect } = context.options;
  if (!redirect.reroute || gateway === undefined) return;
  const said = { step: "redirect", origin: redirect.origin } as const;
  const byService = scenario.os === "windows" && scenario.windowsMethod === "service";
  if (redirect.flags.has("def1") || byService) {
    const reason = l10n.t("{0}: one half of all addresses, more specific than the default route", redirect.reason);
    for (const address of [0, 0x80000000]) yield tunnelRoute(gateway, { address, bits: 1, ...said, reason });
    return;
  }
  if (way !== undefined) {
    const reason = l10n.t("{0} without def1: the old default route goes", redirect.reason);
    const old = tunnelRoute(way.address, { address: 0, bits: 0, ...said, reason });
    yield { ...old, op: "delete", outside: true };
  }
  const reason = l10n.t("{0} without def1: the default route through the tunnel", redirect.reason);
  yield tunnelRoute(gateway, { address: 0, bits: 0, ...said, reason });
}

/** Both halves of the local network go into the tunnel, the upper one first. */
function blockedHalves(context: PlanContext): readonly PlannedRoute4[] {
  const { options, way, gateway, remote } = context;
  if (!options.redirect.flags.has("block-local") || gateway === undefined) return [];
  if (way?.bits === undefined || way.onLink || way.bits >= 32) return [];
  if (remote.ipv4 !== undefined && isNear(context, remote.ipv4)) return [];
  const bits = way.bits + 1;
  const lower = networkOf(way.address, way.bits);
  const { origin } = options.redirect;
  const reason = l10n.t("block-local: half of the local network, more specific than the network itself");
  return [lower + 2 ** (32 - bits), lower].map((address) =>
    tunnelRoute(gateway, { address, bits, step: "block-local", origin, reason }),
  );
}

function tunnelRoute(
  gateway: number,
  said: Pick<PlannedRoute4, "address" | "bits" | "step" | "origin" | "reason">,
): PlannedRoute4 {
  const mask = said.bits === 0 ? 0 : (0xffffffff << (32 - said.bits)) >>> 0;
  const way = gateway === 0 ? null : gateway;
  return { op: "add", family: 4, mask, gateway: way, metric: null, outside: false, table: null, ...said };
}
