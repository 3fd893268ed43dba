import * as l10n from "@vscode/l10n";
import {
  broadcastOf,
  formatIPv4,
  formatIPv6,
  formatPrefix4,
  formatPrefix6,
  networkOf,
  networkOf6,
} from "../addresses.ts";
import type { Plan } from "../plan.ts";
import type { Origin, Row, RowKind } from "../types.ts";
import type { Address4, Address6 } from "./local-interfaces.ts";
import { sourceFor } from "./local-interfaces.ts";
import type { Adapter } from "./windows-adapters.ts";
import type { Entry, Entry4, Entry6 } from "./windows-table.ts";

/** What Windows adds to the interface's metric where a route has none of its own. */
export const AUTOMATIC_METRIC = 256;

/** fe80::8, which the tunnel's driver answers for: OpenVPN gives it as next hop of every IPv6 route into a tun. */
export const TUN_NEXT_HOP6 = 0xfe800000000000000000000000000008n;

const MULTICAST = 0xe0000000;
const LIMITED_BROADCAST = 0xffffffff;
const LINK_LOCAL6 = 0xfe80n << 112n;
const MULTICAST6 = 0xff00n << 112n;

/** The rows that Windows makes for an adapter by itself. */
export function* ownRows(adapter: Adapter, plan: Plan): Iterable<Entry> {
  for (const own of adapter.ipv4) yield* ownRows4(adapter, own, plan);
  if (adapter.ipv4.length > 0) {
    const manner = { kind: "system" as const, origin: null };
    yield onLink4(adapter, { address: MULTICAST, bits: 4 }, { ...manner, reason: l10n.t("multicast") });
    yield onLink4(adapter, { address: LIMITED_BROADCAST, bits: 32 }, { ...manner, reason: l10n.t("broadcast") });
  }
  yield* ownRows6(adapter, plan);
}

interface Manner {
  readonly kind: RowKind;
  readonly origin: Origin | null;
  readonly reason: string;
}

function* ownRows4(adapter: Adapter, { address, bits }: Address4, { tunnel }: Plan): Iterable<Entry4> {
  const network = networkOf(address, bits);
  const manner = { kind: kindOf(adapter), origin: adapter.role === "tunnel" ? (tunnel?.ipv4?.origin ?? null) : null };
  if (bits < 32) yield onLink4(adapter, { address: network, bits }, { ...manner, reason: networkReason(adapter) });
  yield onLink4(adapter, { address, bits: 32 }, { ...manner, reason: addressReason(adapter) });
  if (bits < 31) {
    const broadcast = { address: broadcastOf(address, bits), bits: 32 };
    yield onLink4(adapter, broadcast, { ...manner, reason: l10n.t("the network's broadcast address") });
  }
}

function* ownRows6(adapter: Adapter, { tunnel }: Plan): Iterable<Entry6> {
  const origin = adapter.role === "tunnel" ? (tunnel?.ipv6?.origin ?? null) : null;
  const manner = { kind: kindOf(adapter), origin };
  for (const { address, bits } of adapter.ipv6) {
    // The tunnel's own network is not on-link: OpenVPN adds a route for it.
    if (adapter.role === "lan" && bits < 128) {
      const network = { address: networkOf6(address, bits), bits };
      yield onLink6(adapter, network, { ...manner, reason: networkReason(adapter) });
    }
    yield onLink6(adapter, { address, bits: 128 }, { ...manner, reason: addressReason(adapter) });
  }
  if (adapter.ipv6.length === 0) return;
  const system = { kind: "system" as const, origin: null };
  if (adapter.role !== "loopback")
    yield onLink6(adapter, { address: LINK_LOCAL6, bits: 64 }, { ...system, reason: l10n.t("link-local addresses") });
  yield onLink6(adapter, { address: MULTICAST6, bits: 8 }, { ...system, reason: l10n.t("multicast") });
}

const kindOf = ({ role }: Adapter): RowKind =>
  role === "loopback" ? "system" : role === "tunnel" ? "tunnel" : "network";

const networkReason = ({ role }: Adapter): string =>
  role === "loopback"
    ? l10n.t("this computer itself")
    : role === "tunnel"
      ? l10n.t("the tunnel's own network")
      : l10n.t("your LAN");

const addressReason = ({ role }: Adapter): string =>
  role === "tunnel" ? l10n.t("this computer in the tunnel") : l10n.t("this computer");

const onLink4 = (adapter: Adapter, { address, bits }: Address4, manner: Manner): Entry4 => ({
  family: 4,
  address,
  bits,
  hop: 0,
  rank: adapter.rank,
  row: {
    family: 4,
    destination: formatPrefix4(address, bits),
    ...onLinkRow(adapter, { ...manner, interfaceAddress: interfaceAddress4(adapter) }),
  },
});

const onLink6 = (adapter: Adapter, { address, bits }: Address6, manner: Manner): Entry6 => ({
  family: 6,
  address,
  bits,
  rank: adapter.rank,
  row: {
    family: 6,
    destination: formatPrefix6(address, bits),
    ...onLinkRow(adapter, { ...manner, interfaceAddress: interfaceAddress6(adapter) }),
  },
});

const onLinkRow = (
  { name, metric }: Adapter,
  { kind, origin, reason, interfaceAddress }: Manner & { readonly interfaceAddress: string | null },
): Omit<Row, "family" | "destination"> => ({
  gateway: null,
  interface: name,
  interfaceAddress,
  metric: metric + AUTOMATIC_METRIC,
  kind,
  origin,
  reason,
});

/** The address by which `route PRINT` names the interface of a row with that next hop. */
export function interfaceAddress4(adapter: Adapter, hop?: number): string | null {
  const address = hop === undefined ? adapter.ipv4[0]?.address : sourceFor(adapter, hop);
  return address === undefined ? null : formatIPv4(address);
}

export const interfaceAddress6 = ({ ipv6: [own] }: Adapter): string | null =>
  own === undefined ? null : formatIPv6(own.address);
