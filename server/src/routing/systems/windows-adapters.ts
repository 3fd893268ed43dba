import { formatIPv4 } from "../addresses.ts";
import type { Plan } from "../plan.ts";
import type { Scenario } from "../types.ts";
import { type LocalInterface, localInterface, reach4, sourceFor } from "./local-interfaces.ts";

/** An interface as Windows numbers and weighs it. */
export interface Adapter extends LocalInterface {
  readonly metric: number;
  readonly role: "loopback" | "lan" | "tunnel";
  /** Where it stands in the list of interfaces: equal rows are printed in this order. */
  readonly rank: number;
}

/** What Windows gives these interfaces by itself; Connect sets its own adapter's metric to 1. */
const LOOPBACK_METRIC = 75;
const LAN_METRIC = 35;
const TUNNEL_METRIC = 25;
const CONNECT_METRIC = 1;

/** The machine's adapters, the tunnel's among them where it comes up. */
export function adaptersOf({ network, client3 }: Scenario, { tunnel }: Plan): readonly Adapter[] {
  const names = network.interfaces.map(({ name }) => name);
  const metricOf = (name: string, otherwise: number): number =>
    network.interfaces.find((one) => one.name === name)?.metric ?? otherwise;
  const adapters: Adapter[] = [
    {
      ...localInterface({ name: "loopback", addresses: ["127.0.0.1/8", "::1/128"] }),
      metric: metricOf("loopback", LOOPBACK_METRIC),
      role: "loopback",
      rank: -1,
    },
  ];
  for (const [rank, one] of network.interfaces.entries()) {
    if (one.name === "loopback" || one.name === "tunnel") continue;
    adapters.push({ ...localInterface(one), metric: one.metric ?? LAN_METRIC, role: "lan", rank });
  }
  if (tunnel !== null) {
    const { ipv4, ipv6 } = tunnel;
    adapters.push({
      name: tunnel.view.interface,
      metric: metricOf("tunnel", client3 ? CONNECT_METRIC : TUNNEL_METRIC),
      ipv4: ipv4 === undefined || ipv4.bits < 0 ? [] : [{ address: ipv4.local, bits: adapterBits(ipv4) }],
      ipv6: ipv6 === undefined ? [] : [{ address: ipv6.local, bits: ipv6.bits }],
      role: "tunnel",
      rank: names.includes("tunnel") ? names.indexOf("tunnel") : names.length,
    });
  }
  return adapters;
}

/** The adapter knows no peers: where OpenVPN has one, both ends share a /30. */
const adapterBits = ({ peer, bits }: { readonly peer: number | null; readonly bits: number }): number =>
  peer === null ? bits : 30;

/**
 * The adapter OpenVPN takes for a gateway: the tunnel's where its subnet holds it, else the closest fit of the
 * others, the lower metric first; undefined where none reaches it (route.c:windows_route_find_if_index).
 */
export function adapterFor(adapters: readonly Adapter[], gateway: number): Adapter | undefined {
  const tunnel = adapters.find((adapter) => adapter.role === "tunnel" && reach4(adapter, gateway) !== undefined);
  if (tunnel !== undefined) return tunnel;
  let best: { readonly adapter: Adapter; readonly bits: number } | undefined;
  for (const adapter of adapters) {
    const bits = reach4(adapter, gateway);
    if (bits === undefined) continue;
    if (best === undefined || bits > best.bits || (bits === best.bits && adapter.metric < best.adapter.metric))
      best = { adapter, bits };
  }
  return best?.adapter;
}

/** Where packets go by a gateway: the adapter, and the address by which the table names it. */
export interface Way {
  readonly gateway: number;
  readonly shown: string;
  readonly adapter: Adapter | undefined;
  readonly source: string | null;
}

export const wayBy = (adapter: Adapter | undefined, gateway: number): Way => {
  const source = adapter === undefined ? undefined : sourceFor(adapter, gateway);
  return { gateway, shown: formatIPv4(gateway), adapter, source: source === undefined ? null : formatIPv4(source) };
};
