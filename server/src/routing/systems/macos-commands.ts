import { formatIPv4, formatIPv6, maskOfBits } from "../addresses.ts";

/** An IPv4 route as route(8) takes it. */
export interface MacosRoute4 {
  readonly op: "add" | "delete";
  readonly address: number;
  readonly mask: number;
  /** undefined: the interface itself. */
  readonly gateway: number | undefined;
  readonly interface: string;
  readonly program: "openvpn" | "connect";
}

/** What the log prints. */
export function route4({ op, address, mask, gateway, interface: name, program }: MacosRoute4): string {
  const [destination, netmask] = [formatIPv4(address), formatIPv4(mask)];
  if (gateway === undefined) {
    const cloning = op === "add" ? "add -cloning" : "delete -cloning";
    return `/sbin/route ${cloning} -net ${destination} -netmask ${netmask} -interface ${name}`;
  }
  return program === "connect"
    ? `/sbin/route ${op} -net ${destination} -netmask ${netmask} ${formatIPv4(gateway)}`
    : `/sbin/route ${op} -net ${destination} ${formatIPv4(gateway)} ${netmask}`;
}

/** An IPv6 route; a gateway of undefined leads into the interface. */
export interface MacosRoute6 {
  readonly op: "add" | "delete";
  readonly address: bigint;
  readonly bits: number;
  readonly gateway: bigint | undefined;
  readonly interface: string;
  readonly program: "openvpn" | "connect";
}

export function route6({ op, address, bits, gateway, interface: name, program }: MacosRoute6): string {
  const way =
    gateway === undefined ? `-iface ${name}` : `${formatIPv6(gateway)}${isLinkLocal(gateway) ? `%${name}` : ""}`;
  const family = program === "connect" ? "-net -inet6" : "-inet6";
  return `/sbin/route ${op} ${family} ${formatIPv6(address)} -prefixlen ${bits} ${way}`;
}

/** Every interface has such addresses, so that one alone says nothing. */
const isLinkLocal = (address: bigint): boolean => address >> 118n === 0xfe80n >> 6n;

/** Connect's way to block a network. */
export const rejectRoute6 = (address: bigint, bits: number): string =>
  `/sbin/route add -net -inet6 ${formatIPv6(address)} -prefixlen ${bits} -reject ::1%lo0`;

/** The mask of a planned route, which keeps it for when it has no length. */
export const maskOf = ({ bits, mask }: { readonly bits: number; readonly mask: number }): number =>
  bits < 0 ? mask : maskOfBits(bits);
