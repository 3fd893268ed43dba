import { containsIPv4, parseIPv4, parsePrefix } from "../addresses.ts";
import type { Network } from "../types.ts";
import type { RedirectFlag } from "./client-options.ts";

/** How many hosts OpenVPN leads past the tunnel at most. */
const MOST = 8;

/**
 * The DHCP server and the name servers of the adapter that leads out, as far as the network tells and no
 * route of their own leads to them anyway: what `bypass-dhcp` and `bypass-dns` mean, which Windows alone has.
 */
export function windowsBypass(
  network: Network,
  { flags, adapter }: { readonly flags: ReadonlySet<RedirectFlag>; readonly adapter: string | undefined },
): readonly number[] {
  const { dhcp, dns = [] } = network.interfaces.find(({ name }) => name === adapter) ?? {};
  const wanted = [
    ...(flags.has("bypass-dhcp") && dhcp !== undefined ? [dhcp] : []),
    ...(flags.has("bypass-dns") ? dns : []),
  ];
  const addresses = new Set(wanted.map(parseIPv4).filter((address) => address !== undefined));
  return Array.from(addresses)
    .filter((address) => address !== 0 && !isLocalOnWindows(network, address))
    .slice(0, MOST);
}

/** Windows' OpenVPN takes a host for local that any route longer than a /1 leads to. */
export function isLocalOnWindows({ interfaces, routes }: Network, address: number): boolean {
  const prefixes = [...interfaces.flatMap(({ addresses }) => addresses), ...routes.map((route) => route.destination)];
  return prefixes.some((text) => {
    const prefix = parsePrefix(text);
    return prefix?.family === 4 && prefix.bits > 1 && containsIPv4(prefix.address, prefix.bits, address);
  });
}
