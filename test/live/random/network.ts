import type { Network, NetworkRoute } from "../../../server/src/routing/types.ts";
import type { Surroundings } from "../bench.ts";
import type { Random } from "./random.ts";

/** A client's machine, and where its server stands. */
export interface Place {
  readonly network: Network;
  readonly around: Surroundings;
  /** What the client's `remote` names. */
  readonly remote: string;
  readonly proto: "udp" | "udp6" | "tcp";
}

const LANS = [
  ["192.168.0.19/24", "192.168.0.1", "192.168.0.55/24"],
  ["192.168.0.19/24", "192.168.0.1", "192.168.0.55/24"],
  ["172.20.5.9/16", "172.20.0.1", "172.20.9.55/16"],
  ["10.0.0.7/8", "10.0.0.1", "10.200.0.55/8"],
  ["192.168.7.130/25", "192.168.7.129", "192.168.7.155/25"],
  ["192.168.4.7/22", "192.168.7.254", "192.168.5.55/22"],
  ["192.0.2.6/29", "192.0.2.1", "192.0.2.3/29"],
  ["100.64.3.2/10", "100.64.0.1", "100.70.0.55/10"],
  ["10.8.0.130/24", "10.8.0.129", "10.8.0.155/24"],
] as const;

const SERVER = "52.231.8.55/24";
const SERVER6 = "2001:db8:5::55/64";

export function randomPlace(random: Random): Place {
  const [address, gateway, near] = random.pick(LANS);
  const six = random.chance(0.3);
  const over6 = six && random.chance(0.3);
  const inLan = !over6 && random.chance(0.08);
  const server = inLan ? near : SERVER;
  const remote = over6 ? "2001:db8:5::55" : addressOf(server);
  const second = random.chance(0.12) ? ["198.51.100.4/24"] : [];
  const more = random.chance(0.12) ? { name: "eth1", addresses: ["10.99.0.2/24"] } : undefined;
  const network: Network = {
    interfaces: [
      { name: "eth0", addresses: [address, ...second, ...(six ? ["2001:db8:1::19/64"] : [])] },
      ...(more === undefined ? [] : [more]),
    ],
    routes: [
      ...randomDefault(random, { gateway, server: addressOf(server), elsewhere: more !== undefined }),
      ...(random.chance(0.05) ? [{ destination: "0.0.0.0/1", gateway, interface: "eth0" }] : []),
      ...(random.chance(0.05) ? [{ destination: "10.66.0.0/16", gateway, interface: "eth0" }] : []),
      ...(six ? randomDefault6(random) : []),
    ],
    hosts: { "files.example.com": ["203.0.113.5", "203.0.113.6"], "one.example.com": ["203.0.113.7"] },
    nat: false,
  };
  return {
    network,
    around: { network, server, server6: six ? SERVER6 : undefined, router: `${gateway}/${address.split("/")[1]}` },
    remote,
    proto: over6 ? "udp6" : random.chance(0.1) ? "tcp" : "udp",
  };
}

const addressOf = (text: string): string => text.split("/")[0] ?? text;

interface Ways {
  readonly gateway: string;
  readonly server: string;
  /** There is a second interface. */
  readonly elsewhere: boolean;
}

function randomDefault(random: Random, { gateway, server, elsewhere }: Ways): readonly NetworkRoute[] {
  const toServer = { destination: `${server}/32`, gateway, interface: "eth0" };
  const metric = random.pick([0, 0, 0, 100]);
  if (elsewhere && random.chance(0.5)) {
    const away = { destination: "0.0.0.0/0", gateway: "10.99.0.1", interface: "eth1", metric: 50 };
    const near = random.chance(0.5) ? [{ destination: "0.0.0.0/0", gateway, interface: "eth0", metric: 100 }] : [];
    return [toServer, away, ...near];
  }
  if (random.chance(0.06)) return [toServer];
  if (random.chance(0.04)) return [{ destination: "0.0.0.0/0", gateway: null, interface: "eth0", metric }];
  return [{ destination: "0.0.0.0/0", gateway, interface: "eth0", metric }];
}

const randomDefault6 = (random: Random): readonly NetworkRoute[] => [
  {
    destination: random.pick(["::/0", "::/0", "2001:db8:5::/64", "2000::/3"]),
    gateway: random.pick(["2001:db8:1::1", "2001:db8:1::1", "fe80::1"]),
    interface: "eth0",
  },
];
