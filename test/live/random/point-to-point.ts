import type { Random } from "./random.ts";

/** Two ends without a server that pushes: each gives itself an address. */
export interface TwoEnds {
  readonly server: readonly string[];
  readonly client: readonly string[];
}

export function randomEnds(random: Random): TwoEnds {
  const [server, client] = random.pick(ADDRESSED);
  const six: TwoEnds = random.chance(0.3)
    ? {
        server: ["ifconfig-ipv6 2001:db8:4::1/64 2001:db8:4::2"],
        client: ["ifconfig-ipv6 2001:db8:4::2/64 2001:db8:4::1"],
      }
    : { server: [], client: [] };
  return { server: [...server, ...six.server], client: [...client, ...six.client] };
}

const ADDRESSED = [
  [
    ["dev tun", "ifconfig 10.4.0.1 10.4.0.2"],
    ["dev tun", "ifconfig 10.4.0.2 10.4.0.1"],
  ],
  [
    ["dev tun", "ifconfig 10.4.0.1 10.4.0.2"],
    ["dev tun7", "ifconfig 10.4.0.2 10.4.0.1"],
  ],
  [
    ["dev tap", "ifconfig 10.4.0.1 255.255.255.0"],
    ["dev tap", "ifconfig 10.4.0.2 255.255.255.0"],
  ],
  [
    ["dev tun", "topology subnet", "ifconfig 10.4.0.1 255.255.255.0"],
    ["dev tun", "topology subnet", "ifconfig 10.4.0.2 255.255.255.0"],
  ],
  [["dev tun"], ["dev tun"]],
] as const;
