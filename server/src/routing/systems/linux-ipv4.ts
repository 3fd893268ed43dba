import * as l10n from "@vscode/l10n";
import { containsIPv4, formatIPv4, formatPrefix4, networkOf, parseIPv4, parsePrefix } from "../addresses.ts";
import type { Plan, PlannedRoute4 } from "../plan.ts";
import { lengthTables4 } from "../prefix-map.ts";
import { remembering } from "../remembering.ts";
import type { Network, Operation, Row } from "../types.ts";
import { addOwn, deviceFor, type Gateways4, gateways4, INVALID, setLinks } from "./linux-gateways4.ts";
import { type Entry, type LinuxTable, linuxTable, type Manner } from "./linux-table.ts";
import { type LocalInterface, localInterface } from "./local-interfaces.ts";

/** The kernel's IPv4 side while routes are put in. */
export interface Linux4 {
  readonly table: LinuxTable<number>;
  readonly gateways: Gateways4;
  readonly interfaces: readonly LocalInterface[];
  /** Exact routes of the tables that `route-table` names. */
  readonly others: Set<string>;
  /** The addresses of gateways and interfaces in words: there are few of them, and every row names some. */
  readonly textOf: (address: number) => string;
}

/** The machine before it connects: each interface's own networks, then its routes. */
export function linux4(network: Network): Linux4 {
  const interfaces = network.interfaces.map(localInterface);
  const kernel: Linux4 = {
    table: linuxTable(lengthTables4()),
    gateways: gateways4(),
    interfaces,
    others: new Set(),
    textOf: remembering(formatIPv4),
  };
  addOwn(kernel.gateways, { address: 0x7f000001, bits: 8, name: "lo" });
  for (const one of interfaces) addInterface4(kernel, one);
  for (const { destination, gateway, interface: device, metric = 0 } of network.routes) {
    const prefix = parsePrefix(destination);
    if (prefix?.family !== 4) continue;
    const way = gateway === null ? undefined : parseIPv4(gateway);
    const { address, bits } = prefix;
    const scope = way === undefined ? "link" : "global";
    const route = { address: networkOf(address, bits), bits, gateway: way, device, metric, scope } as const;
    const reason = bits === 0 ? l10n.t("the way to the internet before connecting") : l10n.t("was there before");
    addEntry(kernel, { ...route, ...ofNetwork(reason) }, "back");
  }
  return kernel;
}

const ofNetwork = (reason: string) =>
  ({ source: undefined, kind: "network", operation: undefined, origin: null, reason }) as const;

function addInterface4(kernel: Linux4, { name, ipv4 }: LocalInterface): void {
  for (const [at, { address, bits }] of ipv4.entries()) {
    addOwn(kernel.gateways, { address, bits, name });
    const earlier = ipv4.slice(0, at);
    // A second address of the same network brings no route of its own.
    if (bits === 32 || earlier.some((other) => other.bits === bits && containsIPv4(other.address, bits, address)))
      continue;
    addEntry(
      kernel,
      { ...ownNetwork({ address, bits, name }), ...ofNetwork(l10n.t("your LAN")), source: address },
      "back",
    );
  }
}

const ownNetwork = ({
  address,
  bits,
  name,
}: {
  readonly address: number;
  readonly bits: number;
  readonly name: string;
}) =>
  ({ address: networkOf(address, bits), bits, gateway: undefined, device: name, metric: 0, scope: "link" }) as const;

function addEntry(kernel: Linux4, entry: Entry<number>, manner: Manner): boolean {
  if (!kernel.table.add(entry, manner)) return false;
  if (entry.scope === "link" || manner === "replace") linkAgain(kernel, entry);
  return true;
}

const linkAgain = ({ table, gateways }: Linux4, prefix: Pick<Entry<number>, "address" | "bits">): void =>
  setLinks(gateways, prefix, table.equals(prefix));

/** The tunnel's own row: its network, or its peer. */
export function addTunnel4(kernel: Linux4, { tunnel }: Plan): Linux4 {
  if (tunnel?.ipv4 === undefined) return kernel;
  const { local, peer, bits, origin } = tunnel.ipv4;
  const name = tunnel.view.interface;
  const reason = peer === null ? l10n.t("the tunnel's own network") : l10n.t("the tunnel's other end");
  const route =
    peer === null ? ownNetwork({ address: local, bits, name }) : ownNetwork({ address: peer, bits: 32, name });
  addOwn(kernel.gateways, { address: local, bits: peer === null ? bits : 32, name });
  const isNetwork = (peer === null ? bits < 32 : peer !== local) && route.address >>> 24 !== 0 && canBeSource(local);
  if (isNetwork)
    addEntry(kernel, { ...route, source: local, kind: "tunnel", operation: undefined, origin, reason }, "back");
  const own: LocalInterface = {
    name,
    metric: undefined,
    ipv4: [{ address: local, bits: Math.max(bits, 0) }],
    ipv6: [],
  };
  return { ...kernel, interfaces: [...kernel.interfaces, own] };
}

/** A multicast or broadcast address is nobody's own, so that the kernel makes no route for it. */
const canBeSource = (address: number): boolean => address >>> 28 !== 14 && address !== 0xffffffff;

/** What the kernel says to one of the plan's routes. */
export interface Outcome {
  readonly result: Operation["result"];
  readonly interface: string | null;
}

export function runRoute4(
  kernel: Linux4,
  route: PlannedRoute4,
  at: { readonly operation: number; readonly manner: Manner },
): Outcome {
  if (route.bits < 0 || networkOf(route.address, route.bits) !== route.address)
    return { result: "invalid", interface: null };
  const gateway = route.gateway ?? undefined;
  if (route.op === "delete") return remove(kernel, { ...route, gateway });
  const device = deviceFor(kernel.gateways, gateway, route.device);
  if (device === undefined || device === INVALID) {
    const result = gateway === undefined || device === INVALID ? "invalid" : "unreachable";
    return { result, interface: null };
  }
  const { address, bits, origin, reason, metric } = route;
  const kind = route.outside ? "bypass" : "vpn";
  const weight = metric ?? 0;
  const source = undefined;
  const entry = {
    address,
    bits,
    gateway,
    device,
    metric: weight,
    scope: "global",
    source,
    kind,
    operation: at.operation,
    origin,
    reason,
  } as const;
  const done = inMain(route)
    ? addEntry(kernel, entry, at.manner)
    : addElsewhere(kernel, `${route.table} ${address}/${bits} ${metric} ${gateway} ${device}`);
  return { result: done ? "ok" : "exists", interface: device };
}

const inMain = ({ table }: PlannedRoute4): boolean => table === null || table === 0 || table === 254;

function addElsewhere({ others }: Linux4, key: string): boolean {
  if (others.has(key)) return false;
  others.add(key);
  return true;
}

function remove(kernel: Linux4, route: Pick<Entry<number>, "address" | "bits" | "gateway">): Outcome {
  const gone = kernel.table.remove(route);
  if (gone) linkAgain(kernel, route);
  return { result: gone ? "ok" : "invalid", interface: null };
}

/** The table as `ip route` shows it: by address, the longer prefix of one address first, then by metric. */
export function rows4(kernel: Linux4, operations: readonly Operation[]): readonly Row[] {
  return kernel.table
    .entries()
    .sort(inTrie)
    .map((entry) => row4(kernel, entry, operations));
}

const inTrie = (a: Entry<number>, b: Entry<number>): number => a.address - b.address || b.bits - a.bits;

function row4({ interfaces, textOf }: Linux4, entry: Entry<number>, operations: readonly Operation[]): Row {
  const { gateway, device, source, operation, kind, origin, reason, metric } = entry;
  const own = source ?? sourceOf(interfaces, device, gateway ?? entry.address);
  const made = operation === undefined ? undefined : operations[operation];
  const row: Row = {
    family: 4,
    destination: made?.destination ?? formatPrefix4(entry.address, entry.bits),
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
  // Few rows are of no operation: those are copied, not the thousands.
  const { operation: _, ...alone } = row;
  return source === undefined ? alone : { ...alone, own: true };
}

function sourceOf(interfaces: readonly LocalInterface[], device: string, towards: number): number | undefined {
  const own = interfaces.find(({ name }) => name === device)?.ipv4 ?? [];
  return (own.find(({ address, bits }) => containsIPv4(address, bits, towards)) ?? own[0])?.address;
}
