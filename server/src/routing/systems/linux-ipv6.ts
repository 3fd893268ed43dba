import * as l10n from "@vscode/l10n";
import { formatIPv6, formatPrefix6, maskOfBits6, networkOf6, parseIPv6, parsePrefix } from "../addresses.ts";
import type { Plan, PlannedRoute6 } from "../plan.ts";
import { lengthTables6 } from "../prefix-map.ts";
import { remembering } from "../remembering.ts";
import type { Network, Operation, Row } from "../types.ts";
import type { Outcome } from "./linux-ipv4.ts";
import { type Entry, type LinuxTable, linuxTable, type Manner } from "./linux-table.ts";
import { type LocalInterface, localInterface } from "./local-interfaces.ts";

/** The kernel's metric for a route that names none, and for an interface's own network. */
const METRIC = 1024;
const OWN_METRIC = 256;

/** The kernel's IPv6 side while routes are put in; link-local rows, which every interface has, are left out. */
export interface Linux6 {
  readonly table: LinuxTable<bigint>;
  readonly interfaces: readonly LocalInterface[];
  readonly others: Set<string>;
  /** The addresses of gateways and interfaces in words: there are few of them, and every row names some. */
  readonly textOf: (address: bigint) => string;
}

export function linux6(network: Network): Linux6 {
  const interfaces = network.interfaces.map(localInterface);
  const table = linuxTable<bigint>(lengthTables6());
  for (const { name, ipv6 } of interfaces) {
    for (const own of ipv6) table.add({ ...ownNetwork(own, name), ...ofNetwork(l10n.t("your LAN")) }, "back");
  }
  for (const { destination, gateway, interface: device, metric } of network.routes) {
    const prefix = parsePrefix(destination);
    if (prefix?.family !== 6) continue;
    const { address, bits } = prefix;
    const way = gateway === null ? undefined : parseIPv6(gateway);
    const route = { address: networkOf6(address, bits), bits, gateway: way, device, metric: metric || METRIC };
    const reason = bits === 0 ? l10n.t("the way to the internet before connecting") : l10n.t("was there before");
    table.add({ ...route, scope: "global", ...ofNetwork(reason) }, "back");
  }
  return { table, interfaces, others: new Set(), textOf: remembering(formatIPv6) };
}

const ofNetwork = (reason: string) =>
  ({ source: undefined, kind: "network", operation: undefined, origin: null, reason }) as const;

const ownNetwork = ({ address, bits }: { readonly address: bigint; readonly bits: number }, device: string) =>
  ({
    address: networkOf6(address, bits),
    bits,
    gateway: undefined,
    device,
    metric: OWN_METRIC,
    scope: "global",
  }) as const;

/** The tunnel's own network. */
export function addTunnel6(kernel: Linux6, { tunnel }: Plan): Linux6 {
  if (tunnel?.ipv6 === undefined) return kernel;
  const { local, bits, origin } = tunnel.ipv6;
  const name = tunnel.view.interface;
  const reason = l10n.t("the tunnel's own network");
  const entry = {
    ...ownNetwork({ address: local, bits }, name),
    source: undefined,
    kind: "tunnel",
    operation: undefined,
  } as const;
  kernel.table.add({ ...entry, origin, reason }, "back");
  const own: LocalInterface = { name, metric: undefined, ipv4: [], ipv6: [{ address: local, bits }] };
  return { ...kernel, interfaces: [...kernel.interfaces, own] };
}

/** What the kernel says to one of the plan's routes; `isUp` is the tunnel's interface. */
export function runRoute6(
  kernel: Linux6,
  route: PlannedRoute6,
  at: { readonly operation: number; readonly device: string; readonly isUp: boolean; readonly manner: Manner },
): Outcome {
  const { address, bits, metric, origin, reason } = route;
  const device = route.device ?? at.device;
  const gateway = route.gateway ?? undefined;
  if (gateway !== undefined && isOwnOrNobody(kernel, gateway)) return { result: "invalid", interface: device };
  if (!at.isUp && device === at.device) return { result: "unreachable", interface: device };
  if (gateway !== undefined && !reaches(kernel, gateway, device)) return { result: "unreachable", interface: device };
  const own = { address, bits, gateway, device, metric: metric || METRIC, scope: "global", source: undefined } as const;
  const kind = route.outside ? "bypass" : "vpn";
  if (route.table !== null && route.table !== 0 && route.table !== 254) {
    const key = `${route.table} ${address}/${bits} ${metric} ${gateway} ${device}`;
    const done = !kernel.others.has(key);
    kernel.others.add(key);
    return { result: done ? "ok" : "exists", interface: device };
  }
  const done = kernel.table.add({ ...own, kind, operation: at.operation, origin, reason }, at.manner);
  return { result: done ? "ok" : "exists", interface: device };
}

/** The machine's own addresses, its loopback among them, and multicast ones. */
const isOwnOrNobody = ({ interfaces }: Linux6, gateway: bigint): boolean =>
  gateway === 1n ||
  gateway >> 120n === 0xffn ||
  interfaces.some(({ ipv6 }) => ipv6.some(({ address }) => address === gateway));

/** The longest prefix on that interface that holds the gateway has to lead there itself; a link-local gateway always does. */
function reaches({ table }: Linux6, gateway: bigint, device: string): boolean {
  if (gateway >> 118n === 0x3fan) return true;
  for (const entries of table.holding(gateway)) {
    const entry = entries.find((one) => one.device === device);
    if (entry !== undefined) return entry.gateway === undefined;
  }
  return false;
}

/** The table as `ip -6 route` shows it: what lies within a prefix before the prefix itself. */
export function rows6(kernel: Linux6, operations: readonly Operation[]): readonly Row[] {
  return kernel.table
    .entries()
    .map((entry) => ({ entry, last: lastOf(entry) }))
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : b.entry.bits - a.entry.bits))
    .map(({ entry }) => row6(kernel, entry, operations));
}

const lastOf = ({ address, bits }: Entry<bigint>): bigint => address | (maskOfBits6(128) ^ maskOfBits6(bits));

function row6({ interfaces, textOf }: Linux6, entry: Entry<bigint>, operations: readonly Operation[]): Row {
  const { gateway, device, operation, kind, origin, reason, metric } = entry;
  const own = interfaces.find(({ name, ipv6 }) => name === device && ipv6.length > 0)?.ipv6[0]?.address;
  const made = operation === undefined ? undefined : operations[operation];
  const row: Row = {
    family: 6,
    destination: made?.destination ?? formatPrefix6(entry.address, entry.bits),
    gateway: gateway === undefined ? null : textOf(gateway),
    interface: device,
    interfaceAddress: own === undefined ? null : textOf(own),
    metric,
    kind,
    operation: operation ?? 0,
    origin,
    reason,
  };
  if (operation !== undefined) return row;
  const { operation: _, ...alone } = row;
  return alone;
}
