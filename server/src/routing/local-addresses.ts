import * as l10n from "@vscode/l10n";
import { bitsOfMask, broadcastOf, formatIPv4, networkOf, type Prefix, parsePrefix } from "./addresses.ts";
import { readAddress } from "./lookup.ts";
import type { Lookup, Network, RouteView } from "./types.ts";

/** What Linux answers by its table "local", which it asks before the one that is shown; undefined where that holds nothing. */
export function localLookup(
  { network, tunnel }: Machine,
  asked: string,
): Pick<Lookup, "interface" | "reason"> | undefined {
  const address = readAddress(asked)?.prefix;
  if (address === undefined) return undefined;
  const reason = l10n.t(
    'An address of this computer: the kernel takes it by its own table "local", before the main one.',
  );
  if (isLoopback(address)) return { interface: "lo", reason };
  for (const { interface: name, own } of ownAddresses({ network, tunnel })) {
    if (own.address === address.address) return { interface: "lo", reason };
    if (own.family !== 4 || own.bits > 30 || address.family !== 4) continue;
    if (address.address !== broadcastOf(own.address, own.bits)) continue;
    const where = `${formatIPv4(networkOf(own.address, own.bits))}/${own.bits}`;
    return {
      interface: name,
      reason: l10n.t('To everyone in {0}: the kernel takes it by its own table "local", before the main one.', where),
    };
  }
  return undefined;
}

interface Machine {
  readonly network: Network;
  readonly tunnel: RouteView["tunnel"];
}

interface Own {
  readonly interface: string;
  readonly own: Prefix;
}

const isLoopback = ({ family, address }: Prefix): boolean => (family === 4 ? address >>> 24 === 127 : address === 1n);

function* ownAddresses({ network, tunnel }: Machine): Iterable<Own> {
  for (const { name, addresses } of network.interfaces) yield* owned(name, addresses);
  if (tunnel === null) return;
  const { interface: name, local, netmask, local6 } = tunnel;
  yield* owned(name, [local === null ? "" : `${local}/${lengthOf(netmask)}`, local6 ?? ""]);
}

function* owned(name: string, addresses: readonly string[]): Iterable<Own> {
  for (const text of addresses) {
    const own = parsePrefix(text);
    if (own !== undefined) yield { interface: name, own };
  }
}

/** Between two peers there is no netmask, and no address for everyone. */
function lengthOf(netmask: string | null): number {
  const mask = netmask === null ? undefined : parsePrefix(netmask);
  return mask?.family === 4 ? (bitsOfMask(mask.address) ?? 32) : 32;
}
