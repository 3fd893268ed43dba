import * as l10n from "@vscode/l10n";
import {
  formatIPv4,
  formatIPv6,
  formatPrefix4,
  formatPrefix6,
  networkOf,
  networkOf6,
  type Prefix,
  parsePrefix,
} from "../addresses.ts";
import type { PlannedTunnel } from "../plan.ts";
import type { Network, NetworkRoute, Origin, Row } from "../types.ts";
import { type LocalInterface, localInterface, reach4, sourceFor } from "./local-interfaces.ts";
import type { MacosEntry } from "./macos-table.ts";
import { uplinkOf } from "./uplink.ts";

const LOOPBACK = 0x7f000001;
const host4 = (address: number): Prefix => ({ family: 4, address, bits: 32 });
const host6 = (address: bigint): Prefix => ({ family: 6, address, bits: 128 });

/** The rows of the machine before it connects. */
export function* machineRows(network: Network): Iterable<MacosEntry> {
  const locals = network.interfaces.map(localInterface);
  for (const route of network.routes) yield* networkRow(route, locals);
  yield* loopbackRows();
  const uplink = uplinkOf(network);
  const primary = locals.find(({ name }) => name === uplink?.interface) ?? locals[0];
  for (const local of locals) yield* interfaceRows(local, uplink?.gateway);
  if (primary !== undefined) yield* primaryRows(primary);
}

function* networkRow(route: NetworkRoute, locals: readonly LocalInterface[]): Iterable<MacosEntry> {
  const prefix = parsePrefix(route.destination);
  if (prefix === undefined) return;
  const local = locals.find(({ name }) => name === route.interface);
  const reason = prefix.bits === 0 ? l10n.t("the way to the internet before connecting") : l10n.t("was there before");
  const manner = { kind: "network" as const, reason, name: route.interface };
  yield entry(prefix, { ...manner, address: ownAddress(local, prefix), gateway: route.gateway });
}

function ownAddress(local: LocalInterface | undefined, { family }: Prefix): string | null {
  if (local === undefined) return null;
  const [four] = local.ipv4;
  const [six] = local.ipv6;
  if (family === 4) return four === undefined ? null : formatIPv4(four.address);
  return six === undefined ? null : formatIPv6(six.address);
}

function* loopbackRows(): Iterable<MacosEntry> {
  const gateway = formatIPv4(LOOPBACK);
  const manner = { kind: "system" as const, name: "lo0", reason: l10n.t("this computer itself") };
  yield entry({ family: 4, address: 0x7f000000, bits: 8 }, { ...manner, address: gateway, gateway });
  yield entry(host4(LOOPBACK), { ...manner, address: gateway, gateway });
  yield entry(host6(1n), { ...manner, address: "::1", gateway: "::1" });
}

function* interfaceRows(local: LocalInterface, gateway: number | undefined): Iterable<MacosEntry> {
  const { name } = local;
  const lan = { kind: "network" as const, name, gateway: null };
  for (const { address, bits } of local.ipv4) {
    const own = { ...lan, address: formatIPv4(address) };
    yield entry({ family: 4, address: networkOf(address, bits), bits }, { ...own, reason: l10n.t("your LAN") });
    yield entry(host4(address), { ...own, reason: l10n.t("this computer") });
  }
  if (gateway !== undefined && reach4(local, gateway) !== undefined) {
    const address = sourceFor(local, gateway);
    const reason = l10n.t("your router");
    yield entry(host4(gateway), { ...lan, address: address === undefined ? null : formatIPv4(address), reason });
  }
  for (const { address, bits } of local.ipv6) {
    const own = { ...lan, address: formatIPv6(address) };
    yield entry({ family: 6, address: networkOf6(address, bits), bits }, { ...own, reason: l10n.t("your LAN") });
    yield entry(host6(address), { ...own, reason: l10n.t("this computer") });
  }
  if (local.ipv6.length > 0) yield* linkRows6(name);
}

function* linkRows6(name: string): Iterable<MacosEntry> {
  const system = { kind: "system" as const, name, address: null, gateway: null };
  const link: Prefix = { family: 6, address: 0xfe80n << 112n, bits: 64 };
  yield entry(link, { ...system, reason: l10n.t("link-local addresses") });
  yield entry({ family: 6, address: 0xff00n << 112n, bits: 8 }, { ...system, reason: l10n.t("multicast") });
}

function* primaryRows(local: LocalInterface): Iterable<MacosEntry> {
  if (local.ipv4.length === 0) return;
  const address = ownAddress(local, host4(0));
  const system = { kind: "system" as const, name: local.name, address, gateway: null };
  const link: Prefix = { family: 4, address: 0xa9fe0000, bits: 16 };
  yield entry(link, { ...system, reason: l10n.t("link-local addresses") });
  yield entry({ family: 4, address: 0xe0000000, bits: 4 }, { ...system, reason: l10n.t("multicast") });
  yield entry(host4(0xffffffff), { ...system, reason: l10n.t("broadcast") });
}

/** The rows that `ifconfig` makes for the tunnel: a point-to-point interface knows its other end alone. */
export function* tunnelRows({ view, kind, ipv4, ipv6 }: PlannedTunnel): Iterable<MacosEntry> {
  const name = view.interface;
  if (ipv4 !== undefined && ipv4.bits >= 0) {
    const address = formatIPv4(ipv4.local);
    const manner = { kind: "tunnel" as const, name, address, origin: ipv4.origin };
    if (kind === "tap") {
      const prefix: Prefix = { family: 4, address: networkOf(ipv4.local, ipv4.bits), bits: ipv4.bits };
      yield entry(prefix, { ...manner, gateway: null, reason: l10n.t("the tunnel's own network") });
    }
    const end = ipv4.peer ?? ipv4.local;
    const reason = end === ipv4.local ? l10n.t("this computer in the tunnel") : l10n.t("the tunnel's other end");
    yield entry(host4(end), { ...manner, gateway: kind === "tap" ? null : address, reason });
  }
  if (ipv6 === undefined) return;
  const manner = { kind: "tunnel" as const, name, address: formatIPv6(ipv6.local), gateway: null, origin: ipv6.origin };
  yield entry(host6(ipv6.local), { ...manner, reason: l10n.t("this computer in the tunnel") });
  yield* linkRows6(name);
}

interface Manner {
  readonly kind: Row["kind"];
  readonly name: string;
  readonly address: string | null;
  readonly gateway: string | null;
  readonly reason: string;
  readonly origin?: Origin | null;
}

const entry = (prefix: Prefix, { kind, name, address, gateway, reason, origin = null }: Manner): MacosEntry => ({
  prefix,
  row: {
    family: prefix.family,
    destination:
      prefix.family === 4 ? formatPrefix4(prefix.address, prefix.bits) : formatPrefix6(prefix.address, prefix.bits),
    gateway,
    interface: name,
    interfaceAddress: address,
    metric: 0,
    kind,
    origin,
    reason,
  },
});
