import {
  bitsOfMask,
  containsIPv4,
  containsIPv6,
  maskOfBits,
  type Prefix,
  parseIPv4,
  parseIPv6,
  parsePrefix,
} from "./addresses.ts";
import type { Network, System } from "./types.ts";

/** The way out of the machine before the tunnel, as OpenVPN finds it. */
export interface Gateway4 {
  /** 0 where the network is reached on-link. */
  readonly address: number;
  readonly onLink: boolean;
  /** The interface whose own network holds the gateway, and that network's length. */
  readonly interface: string | undefined;
  readonly bits: number | undefined;
}

export interface Gateway6 {
  readonly address: bigint | undefined;
  readonly interface: string;
}

interface Way<A> {
  readonly bits: number;
  readonly metric: number;
  readonly gateway: A | undefined;
  readonly interface: string;
}

/** The gateway of the default route. */
export function defaultGateway(network: Network, os: System): Gateway4 | undefined {
  const ways = ways4(network, os, () => false).filter(({ bits }) => bits === 0);
  return gateway4(best(ways), network);
}

/** The gateway the machine would use for that address. */
export function gatewayTowards(network: Network, os: System, address: number): Gateway4 | undefined {
  if (address >>> 24 === 127) {
    return { address: 0, onLink: true, interface: os === "windows" ? "loopback" : "lo", bits: undefined };
  }
  const holds = (prefix: Prefix) => prefix.family === 4 && containsIPv4(prefix.address, prefix.bits, address);
  return gateway4(best(ways4(network, os, holds)), network);
}

/** The same for IPv6. */
export function gatewayTowards6(network: Network, os: System, address: bigint): Gateway6 | undefined {
  const holds = (prefix: Prefix) => prefix.family === 6 && containsIPv6(prefix.address, prefix.bits, address);
  const found = best(Array.from(waysOf(network, os, holds, parseIPv6)));
  return found === undefined ? undefined : { address: found.gateway, interface: found.interface };
}

function ways4(network: Network, os: System, holds: (prefix: Prefix) => boolean): readonly Way<number>[] {
  const wanted = (prefix: Prefix) => prefix.family === 4 && (prefix.bits === 0 || holds(prefix));
  return Array.from(waysOf(network, os, wanted, parseIPv4));
}

function* waysOf<A>(
  { interfaces, routes }: Network,
  os: System,
  holds: (prefix: Prefix) => boolean,
  parse: (text: string) => A | undefined,
): Iterable<Way<A>> {
  for (const { name, addresses } of interfaces) {
    for (const prefix of addresses.map(parsePrefix)) {
      if (prefix !== undefined && prefix.bits > 0 && holds(prefix)) {
        yield { bits: prefix.bits, metric: 0, gateway: undefined, interface: name };
      }
    }
  }
  for (const { destination, gateway, interface: name, metric = 0 } of routes) {
    const prefix = parsePrefix(destination);
    if (prefix === undefined || !holds(prefix)) continue;
    const own = os === "windows" ? (interfaces.find((one) => one.name === name)?.metric ?? 0) : 0;
    yield {
      bits: prefix.bits,
      metric: metric + own,
      gateway: gateway === null ? undefined : parse(gateway),
      interface: name,
    };
  }
}

function best<A>(ways: readonly Way<A>[]): Way<A> | undefined {
  let found: Way<A> | undefined;
  for (const way of ways) {
    const better =
      found === undefined || way.bits > found.bits || (way.bits === found.bits && way.metric < found.metric);
    if (better) found = way;
  }
  return found;
}

function gateway4(way: Way<number> | undefined, network: Network): Gateway4 | undefined {
  if (way === undefined) return undefined;
  if (way.gateway === undefined) return { address: 0, onLink: true, interface: way.interface, bits: undefined };
  const { gateway } = way;
  for (const { name, addresses } of network.interfaces) {
    for (const prefix of addresses.map(parsePrefix)) {
      if (prefix?.family !== 4 || !containsIPv4(prefix.address, prefix.bits, gateway)) continue;
      return { address: gateway, onLink: false, interface: name, bits: bitsOfMask(maskOfBits(prefix.bits)) };
    }
  }
  return { address: gateway, onLink: false, interface: undefined, bits: undefined };
}
