import * as l10n from "@vscode/l10n";
import {
  formatIPv6,
  formatPrefix4,
  formatPrefix6,
  networkOf,
  networkOf6,
  parseIPv4,
  parseIPv6,
  parsePrefix,
} from "../addresses.ts";
import type { NetworkRoute, Row } from "../types.ts";
import type { Adapter } from "./windows-adapters.ts";
import { AUTOMATIC_METRIC, interfaceAddress4, interfaceAddress6 } from "./windows-own-rows.ts";
import type { Entry } from "./windows-table.ts";

/** A route the machine has before it connects; undefined where its destination is no prefix. */
export function networkEntry(route: NetworkRoute, adapters: readonly Adapter[]): Entry | undefined {
  const prefix = parsePrefix(route.destination);
  if (prefix === undefined) return undefined;
  const adapter = adapters.find(({ name, role }) => name === route.interface && role !== "tunnel");
  const { bits } = prefix;
  const rank = adapter?.rank ?? 0;
  if (prefix.family === 6) {
    const gateway = route.gateway === null ? undefined : parseIPv6(route.gateway);
    const address = networkOf6(prefix.address, bits);
    const row: Row = {
      family: 6,
      destination: formatPrefix6(address, bits),
      gateway: gateway === undefined ? null : formatIPv6(gateway),
      interfaceAddress: adapter === undefined ? null : interfaceAddress6(adapter),
      ...common(route, { adapter, bits }),
    };
    return { family: 6, address, bits, rank, row };
  }
  const hop = route.gateway === null ? undefined : parseIPv4(route.gateway);
  const address = networkOf(prefix.address, bits);
  const row: Row = {
    family: 4,
    destination: formatPrefix4(address, bits),
    gateway: route.gateway,
    interfaceAddress: adapter === undefined ? null : interfaceAddress4(adapter, hop),
    ...common(route, { adapter, bits }),
  };
  return { family: 4, address, bits, hop: hop ?? 0, rank, row };
}

interface Where {
  readonly adapter: Adapter | undefined;
  readonly bits: number;
}

const common = ({ interface: name, metric }: NetworkRoute, { adapter, bits }: Where) => ({
  interface: name,
  metric: (metric ?? AUTOMATIC_METRIC) + (adapter?.metric ?? 0),
  kind: "network" as const,
  origin: null,
  reason: bits === 0 ? l10n.t("the way to the internet before connecting") : l10n.t("was there before"),
});
