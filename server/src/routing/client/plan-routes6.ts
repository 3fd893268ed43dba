import * as l10n from "@vscode/l10n";
import { containsIPv6, formatPrefix6, networkOf6, parseIPv6 } from "../addresses.ts";
import { atoi } from "../atoi.ts";
import { gatewayTowards6 } from "../gateways.ts";
import { note } from "../note.ts";
import type { PlannedRoute6 } from "../plan.ts";
import { type Address6, parseAddress6 } from "../server/expand-server-ipv6.ts";
import type { Note, Scenario } from "../types.ts";
import type { RouteOption } from "./client-options.ts";
import { defaultMetric } from "./default-metric.ts";
import type { PlanContext } from "./plan-context.ts";
import { given, hostAddresses } from "./resolve-word.ts";

/** The prefixes that stand for all IPv6 addresses without touching the default route. */
const ALL_OF_IPV6 = ["::/3", "2000::/4", "3000::/4", "fc00::/7"];
/** The same for OpenVPN 3. */
const HALVES_OF_IPV6 = ["::/1", "8000::/1"];

/** Resolves every `route-ipv6`, then what `redirect-gateway ipv6` adds; a host route to an IPv6 server goes first. */
export function planRoutes6(context: PlanContext): { readonly routes: PlannedRoute6[]; readonly notes: Note[] } {
  const listed: PlannedRoute6[] = [];
  const notes: Note[] = [];
  for (const { option, step } of wantedRoutes(context)) {
    const route = resolveRoute(option, step, context);
    if ("code" in route) notes.push(route);
    else listed.push(route);
  }
  // Whoever lacks a gateway is passed over when its turn comes; until then it counts.
  const routes = listed.filter((route) => !lacksGateway(route));
  for (const { address, bits, origin } of listed.filter(lacksGateway)) {
    const message = l10n.t(
      "The route to {0} is skipped: on tap it needs an IPv6 gateway.",
      formatPrefix6(address, bits),
    );
    notes.push(note({ code: "route-needs-gateway", message, origin }));
  }
  const host = serverHost(listed, context);
  if (host === undefined) return { routes, notes };
  return "code" in host ? { routes, notes: [...notes, host] } : { routes: [host, ...routes], notes };
}

interface Wanted {
  readonly option: RouteOption;
  readonly step: "route6" | "redirect6";
}

function* wantedRoutes({ options, scenario }: PlanContext): Iterable<Wanted> {
  for (const option of options.routes6) yield { option, step: "route6" };
  const { redirect } = options;
  if (!redirect.reroute6 || (scenario.openvpn === "2.7" && options.ifconfig6 === undefined)) return;
  const reason = l10n.t("{0} with ipv6: a part of all IPv6 addresses", redirect.reason);
  for (const network of scenario.client3 ? HALVES_OF_IPV6 : ALL_OF_IPV6) {
    const { origin } = redirect;
    const words = { network, netmask: undefined, gateway: undefined, metric: undefined };
    yield { option: { ...words, table: options.routeTable, origin, reason }, step: "redirect6" };
  }
}

function resolveRoute(option: RouteOption, step: Wanted["step"], context: PlanContext): PlannedRoute6 | Note {
  const { network, origin, reason, table } = option;
  const skipped = (code: string, message: string) => note({ code, message, origin });
  const prefix = parseAddress6(network) ?? resolvePrefix6(network, context.scenario);
  if (prefix === undefined) {
    return skipped("route-host-unresolved", l10n.t("The route to {0} is skipped: it is no IPv6 network.", network));
  }
  const metric = given(option.metric) ? atoi(option.metric) : defaultMetric(context);
  if (metric !== null && metric < 0) {
    return skipped(
      "route-bad-metric",
      l10n.t("The route to {0} is skipped: its metric {1} is negative.", network, metric),
    );
  }
  // On tun the way leads to the device; on tap some host there has to take the packets.
  const wantsGateway = context.tunnel.kind === "tap" && metric !== 0;
  const gateway = given(option.gateway) ? (parseIPv6(option.gateway) ?? 0n) : (context.gateway6 ?? 0n);
  return {
    op: "add",
    family: 6,
    address: networkOf6(prefix.address, prefix.bits),
    bits: prefix.bits,
    gateway: wantsGateway ? gateway : null,
    metric: metric || null,
    step,
    outside: false,
    table,
    origin,
    reason,
  };
}

/** A name's first IPv6 address, with the length behind it; also an address with a zone, which counts for nothing here. */
function resolvePrefix6(word: string, { network }: Scenario): Address6 | undefined {
  const [host = "", ...bits] = word.split("/");
  const [address = "", zone] = host.split("%");
  const isOwn = zone !== undefined && network.interfaces.some(({ name }) => name === zone);
  const found = isOwn ? address : hostAddresses(host, network).find((one) => parseIPv6(one) !== undefined);
  return found === undefined ? undefined : parseAddress6([found, ...bits].join("/"));
}

/** Only a route into a tap has a gateway here at all; `::` is none. */
const lacksGateway = ({ gateway }: PlannedRoute6): boolean => gateway === 0n;

function serverHost(
  routes: readonly PlannedRoute6[],
  { remote, scenario, options }: PlanContext,
): PlannedRoute6 | Note | undefined {
  const server = remote.ipv6;
  const { client3, os } = scenario;
  if (server === undefined || (client3 && (os === "windows" || options.redirect.flags.has("local")))) return undefined;
  const minded = client3 ? routes.filter(({ step }) => step === "redirect6") : routes;
  const covering = minded.find(({ address, bits }) => containsIPv6(address, bits, server));
  if (covering === undefined) return undefined;
  const { origin } = covering;
  const way = gatewayTowards6(scenario.network, scenario.os, server);
  if (way === undefined) {
    const message = l10n.t("An IPv6 route covers the server, and no IPv6 gateway is known to lead around the tunnel.");
    return note({ code: "server-route-missing", message, origin });
  }
  return {
    op: "add",
    family: 6,
    address: server,
    bits: 128,
    gateway: way.address ?? null,
    device: way.interface,
    metric: client3 ? null : 1,
    step: "server-host6",
    outside: true,
    table: null,
    origin,
    reason: l10n.t("an IPv6 route covers the server, which must stay reachable outside of the tunnel"),
  };
}
