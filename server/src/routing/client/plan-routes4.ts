import * as l10n from "@vscode/l10n";
import { bitsOfMask, containsIPv4, parseAddressWord, parseIPv4, parsePrefix, withoutBits4 } from "../addresses.ts";
import { atoi } from "../atoi.ts";
import { note } from "../note.ts";
import type { PlannedRoute4 } from "../plan.ts";
import type { Note } from "../types.ts";
import type { RouteOption } from "./client-options.ts";
import { defaultMetric } from "./default-metric.ts";
import { HOST_MASK, isLocalHost } from "./host-route.ts";
import type { PlanContext } from "./plan-context.ts";
import { given, isSpecialWord, resolveHost, type SpecialWords } from "./resolve-word.ts";

/** Resolves every `route`: those that work in order, and why the others are skipped. */
export function planRoutes4(context: PlanContext): { readonly routes: PlannedRoute4[]; readonly notes: Note[] } {
  const words = specialWords(context);
  const routes: PlannedRoute4[] = [];
  const notes: Note[] = [];
  for (const option of context.options.routes) {
    const resolved = resolveRoute(option, words, context);
    if ("code" in resolved) notes.push(note({ ...resolved, origin: option.origin }));
    else for (const address of resolved.addresses) routes.push(planned(option, resolved, { address, context }));
  }
  return { routes, notes };
}

const specialWords = ({ gateway, defaultWay, remote }: PlanContext): SpecialWords => ({
  vpn_gateway: gateway,
  net_gateway: defaultWay?.address,
  remote_host: remote.ipv4,
});

interface Resolved {
  /** A name with several addresses gives a route to each, the last one first. */
  readonly addresses: readonly number[];
  readonly mask: number;
  readonly gateway: number;
  readonly metric: number | null;
}

interface Skipped {
  readonly code: string;
  readonly message: string;
}

function resolveRoute(option: RouteOption, words: SpecialWords, context: PlanContext): Resolved | Skipped {
  const { network } = option;
  const addresses = resolveNetwork(network, words, context);
  if ("code" in addresses) return addresses;
  const mask = given(option.netmask) ? parseAddressWord(option.netmask) : HOST_MASK;
  if (mask === undefined) {
    return skipped(
      "route-bad-mask",
      l10n.t("The route to {0} is skipped: {1} is no netmask.", network, option.netmask ?? ""),
    );
  }
  const gateway = resolveGateway(option, words, context);
  if (typeof gateway !== "number") return gateway;
  const metric = given(option.metric) ? atoi(option.metric) : defaultMetric(context);
  if (metric !== null && metric < 0) {
    return skipped(
      "route-bad-metric",
      l10n.t("The route to {0} is skipped: its metric {1} is negative.", network, metric),
    );
  }
  return { addresses, mask, gateway, metric };
}

const skipped = (code: string, message: string): Skipped => ({ code, message });

function resolveNetwork(network: string, words: SpecialWords, { scenario }: PlanContext): readonly number[] | Skipped {
  if (!given(network)) {
    return skipped("route-host-unresolved", l10n.t('A route is skipped: "default" cannot stand for a network.'));
  }
  if (isSpecialWord(network)) {
    const address = words[network];
    return address === undefined ? undefinedWord(network, network) : [address];
  }
  const addresses = resolveHost(network, scenario);
  if (addresses.length > 0) return addresses.length === 1 ? addresses : addresses.toReversed();
  const asPrefix = parsePrefix(network);
  return skipped(
    "route-host-unresolved",
    network.includes("/") && asPrefix?.family === 4
      ? l10n.t(
          "The route to {0} is skipped: OpenVPN takes it for a host name. Write the network and its netmask as two words.",
          network,
        )
      : l10n.t("The route to {0} is skipped: the name has no known IPv4 address.", network),
  );
}

const undefinedWord = (network: string, word: string): Skipped =>
  skipped(
    "route-word-undefined",
    l10n.t("The route to {0} is skipped: {1} has no value on this connection.", network, word),
  );

function resolveGateway(
  { network, gateway }: RouteOption,
  words: SpecialWords,
  context: PlanContext,
): number | Skipped {
  if (!given(gateway)) {
    return (
      words.vpn_gateway ??
      skipped(
        "route-needs-gateway",
        l10n.t(
          "The route to {0} is skipped: it names no gateway, and neither route-gateway nor ifconfig gives one.",
          network,
        ),
      )
    );
  }
  if (isSpecialWord(gateway)) return words[gateway] ?? undefinedWord(network, gateway);
  const [address] = resolveHost(withoutBits4(gateway) ?? gateway, context.scenario);
  return (
    address ??
    skipped(
      "route-host-unresolved",
      l10n.t("The route to {0} is skipped: its gateway {1} has no known address.", network, gateway),
    )
  );
}

function planned(
  { origin, reason, gateway: word, table }: RouteOption,
  { mask, gateway, metric }: Resolved,
  { address, context }: { readonly address: number; readonly context: PlanContext },
): PlannedRoute4 {
  const { way } = context;
  const isHostOfLan = mask === HOST_MASK && gateway === way?.address && isLocalHost(way, address);
  const route = {
    op: "add",
    family: 4,
    address,
    mask,
    bits: bitsOfMask(mask) ?? -1,
    gateway: gateway === 0 ? null : gateway,
    metric,
    step: "route",
    outside: word === "net_gateway" || (gateway !== context.gateway && isOutside(gateway, context)),
    table,
    origin,
    reason,
  } as const;
  return isHostOfLan && way.interface !== undefined ? { ...route, device: way.interface } : route;
}

/** The gateway lies in a network of the machine, and the tunnel does not reach it. */
function isOutside(gateway: number, { tunnel: { ipv4 }, scenario }: PlanContext): boolean {
  if (ipv4 !== undefined && containsIPv4(ipv4.peer ?? ipv4.local, Math.max(ipv4.bits, 0), gateway)) return false;
  return scenario.network.interfaces.some(({ addresses }) =>
    addresses.some((text) => {
      const [address = "", bits = "32"] = text.split("/");
      const own = parseIPv4(address);
      return own !== undefined && containsIPv4(own, Number(bits), gateway);
    }),
  );
}
