import { push } from "./options.ts";
import type { Random } from "./random.ts";

/** What a server's file says but for its device, transport and keys. */
export function randomServer(random: Random, device: "tun" | "tap"): readonly string[] {
  return [
    ...helperLines(random, device),
    ...random.some(0, 6, () => push(random)),
    ...(random.chance(0.2) ? [random.pick(MORE)] : []),
    ...(random.chance(0.03) ? [random.pick(REFUSED)] : []),
    "client-config-dir ccd",
    ...(random.chance(0.9) ? ["keepalive 10 60"] : []),
  ];
}

const MORE = [
  "tcp-nodelay",
  "max-clients 1",
  "duplicate-cn",
  "ccd-exclusive",
  "route-gateway 10.8.0.7",
  "ifconfig-nowarn",
  "route 10.66.0.0 255.255.0.0",
  "route 192.168.0.0 255.255.255.0",
  "route-ipv6 2001:db8:99::/48",
  'push "route 10.77.0.0 255.255.0.0"',
  "persist-tun",
];

/** Lines that keep a server from starting. */
const REFUSED = [
  'push "route 10.66.0.0 255.255.0.0,route 10.67.0.0 255.255.0.0"',
  "redirect-gateway def1",
  "ifconfig-pool 10.8.0.9 10.8.0.5",
  "client",
  "nonsense 1",
  "topology nothing",
  "server-ipv6 2001:db8:8::/48",
  "ifconfig-pool-persist",
  "push-remove route",
  "pull",
];

function helperLines(random: Random, device: "tun" | "tap"): readonly string[] {
  const topology = random.chance(0.75) ? [`topology ${random.pick(["net30", "p2p", "subnet", "subnet"])}`] : [];
  const six = random.chance(0.35) ? sixLines(random) : [];
  const more = [...topology, ...(random.chance(0.2) ? ["client-to-client"] : []), ...six];
  if (device === "tap" && random.chance(0.4)) return [random.pick(BRIDGES), ...more];
  if (random.chance(0.15)) return [...manualServer(random), ...six];
  if (random.chance(0.02)) return [...topology, "server-ipv6 2001:db8:8::/64"];
  const nopool = random.chance(0.06) ? " nopool" : "";
  const lines = [`server ${random.pick(NETS)}${nopool}`, ...more];
  return nopool !== "" && random.chance(0.5) ? [...lines, "ifconfig-pool 10.8.0.40 10.8.0.60"] : lines;
}

const BRIDGES = [
  "server-bridge",
  "server-bridge nogw",
  "server-bridge 10.9.0.4 255.255.255.0 10.9.0.128 10.9.0.254",
  "server-bridge 10.8.0.4 255.255.255.0 10.8.0.128 10.8.0.131",
];

const NETS = [
  "10.8.0.0 255.255.255.0",
  "10.8.0.0 255.255.255.0",
  "10.8.0.0 255.255.255.0",
  "10.8.0.0 255.255.0.0",
  "10.8.0.16 255.255.255.240",
  "10.8.0.8 255.255.255.248",
  "10.8.0.8 255.255.255.252",
  "10.8.0.9 255.255.255.0",
  "10.0.0.0 255.0.0.0",
  "192.168.0.0 255.255.255.0",
];

const sixLines = (random: Random): readonly string[] =>
  random.pick([
    ["server-ipv6 2001:db8:8::/64"],
    ["server-ipv6 2001:db8:8::/112"],
    ["server-ipv6 2001:db8:8::/80"],
    ["server-ipv6 2001:db8:8::/124"],
    ["ifconfig-ipv6 2001:db8:8::1/64 2001:db8:8::2", "ifconfig-ipv6-pool 2001:db8:8::1000/64"],
    ["ifconfig-ipv6 2001:db8:8::1/64 2001:db8:8::2", "ifconfig-ipv6-pool 2001:db8:8::40/120"],
    ["ifconfig-ipv6 2001:db8:8::1/64 2001:db8:8::2"],
  ]);

const manualServer = (random: Random): readonly string[] => [
  "mode server",
  "tls-server",
  ...random.pick([
    [
      "topology subnet",
      "ifconfig 10.8.0.1 255.255.255.0",
      "ifconfig-pool 10.8.0.50 10.8.0.60",
      'push "topology subnet"',
      'push "route-gateway 10.8.0.1"',
    ],
    ["topology subnet", "ifconfig 10.8.0.1 255.255.255.0", "ifconfig-pool 10.8.0.50 10.8.0.60 255.255.255.128"],
    ["topology subnet", "ifconfig 10.8.0.1 255.255.255.0", 'push "topology subnet"'],
    ["topology net30", "ifconfig 10.8.0.1 10.8.0.2", "ifconfig-pool 10.8.0.6 10.8.0.97"],
    ["topology net30", "ifconfig 10.8.0.1 10.8.0.2", "ifconfig-pool 10.8.0.4 10.8.0.11", 'push "route 10.8.0.1"'],
    ["topology p2p", "ifconfig 10.8.0.1 10.8.0.2", "ifconfig-pool 10.8.0.9 10.8.0.20", 'push "topology p2p"'],
  ]),
];
