import type { Network } from "../../server/src/routing/types.ts";
import type { Pair } from "./connect.ts";
import { type Random, randomFrom } from "./random.ts";

/** Two configurations, a client file and a network, all from one seed. */
export function randomPair(seed: number): Pair {
  const random = randomFrom(seed);
  const six = random.chance(0.3);
  const network = randomNetwork(random, six);
  const over6 = six && random.chance(0.3);
  const tap = random.chance(0.15);
  if (random.chance(0.06)) return pointToPoint(random, network);
  const device = tap ? "dev tap" : "dev tun";
  const proto = over6 ? ["proto udp6"] : random.chance(0.1) ? ["proto tcp4"] : [];
  const ccd = random.chance(0.3) ? random.some(1, 4, () => ccdLine(random)) : [];
  const remote = over6 ? "2001:db8:5::55" : "52.231.8.55";
  const server = [device, ...serverSide(proto), ...serverLines(random, tap), ...random.some(0, 6, () => push(random))];
  const persists = random.chance(0.1);
  return {
    server: [
      ...server,
      "client-config-dir ccd",
      ...(persists ? ["ifconfig-pool-persist ipp.txt"] : []),
      ...(random.chance(0.9) ? ["keepalive 10 60"] : []),
    ],
    client: [
      "client",
      device,
      ...proto.map(clientProto),
      `remote ${remote} 1194`,
      ...random.some(0, 5, () => clientLine(random)),
    ],
    ...(ccd.length === 0 ? {} : { ccd: { client: ccd } }),
    ...(persists ? { files: { "ipp.txt": [random.pick(PERSISTED), "other,10.8.0.2,"] } } : {}),
    serverAddress: remote,
    network,
    around: { network, server: "52.231.8.55/24", server6: six ? "2001:db8:5::55/64" : undefined },
  };
}

const PERSISTED = [
  "client,10.8.0.9,",
  "client,10.8.0.4,",
  "client,10.99.0.1,",
  "client,,2001:db8:8::1005",
  "client,10.8.0.10,2001:db8:8::1001",
];

/** Two ends without a server that pushes. */
function pointToPoint(random: Random, network: Network): Pair {
  const [server, client] = random.pick([
    [
      ["dev tun", "ifconfig 10.4.0.1 10.4.0.2"],
      ["dev tun", "ifconfig 10.4.0.2 10.4.0.1"],
    ],
    [
      ["dev tap", "ifconfig 10.4.0.1 255.255.255.0"],
      ["dev tap", "ifconfig 10.4.0.2 255.255.255.0"],
    ],
    [
      ["dev tun", "topology subnet", "ifconfig 10.4.0.1 255.255.255.0"],
      ["dev tun", "topology subnet", "ifconfig 10.4.0.2 255.255.255.0"],
    ],
  ] as const);
  const own = random.some(0, 5, () => clientLine(random));
  return {
    server: ["tls-server", ...server],
    client: [
      "tls-client",
      ...client,
      "remote 52.231.8.55 1194",
      ...own.filter((line) => !/^(topology|ifconfig |route-nopull|pull-filter)/.test(line)),
    ],
    serverAddress: "52.231.8.55",
    network,
    around: { network, server: "52.231.8.55/24", server6: undefined },
  };
}

const serverSide = (proto: readonly string[]): readonly string[] =>
  proto.map((line) => line.replace("tcp4", "tcp4-server"));
const clientProto = (line: string): string => line.replace("tcp4", "tcp4-client");

function randomNetwork(random: Random, six: boolean): Network {
  const [address, gateway] = random.pick([
    ["192.168.0.19/24", "192.168.0.1"],
    ["172.20.5.9/16", "172.20.0.1"],
    ["10.0.0.7/8", "10.0.0.1"],
  ] as const);
  const second = random.chance(0.15) ? ["198.51.100.4/24"] : [];
  const metric = random.pick([0, 0, 0, 100]);
  const halves = random.chance(0.05) ? [{ destination: "0.0.0.0/1", gateway, interface: "eth0" }] : [];
  const noDefault = random.chance(0.05);
  return {
    interfaces: [{ name: "eth0", addresses: [address, ...second, ...(six ? ["2001:db8:1::19/64"] : [])] }],
    routes: [
      noDefault
        ? { destination: "52.231.8.55/32", gateway, interface: "eth0" }
        : { destination: "0.0.0.0/0", gateway, interface: "eth0", metric },
      ...halves,
      ...(six ? [{ destination: "::/0", gateway: "2001:db8:1::1", interface: "eth0" }] : []),
    ],
    hosts: { "files.example.com": ["203.0.113.5", "203.0.113.6"] },
    nat: false,
  };
}

function serverLines(random: Random, tap: boolean): readonly string[] {
  const six = random.chance(0.35)
    ? [`server-ipv6 ${random.pick(["2001:db8:8::/64", "2001:db8:8::/112", "2001:db8:8::/80"])}`]
    : [];
  const topology = random.chance(0.75) ? [`topology ${random.pick(["net30", "p2p", "subnet", "subnet"])}`] : [];
  const more = [...topology, ...(random.chance(0.2) ? ["client-to-client"] : []), ...six];
  if (tap && random.chance(0.4)) {
    return [
      random.pick([
        "server-bridge",
        "server-bridge nogw",
        "server-bridge 10.9.0.4 255.255.255.0 10.9.0.128 10.9.0.254",
      ]),
      ...more,
    ];
  }
  if (random.chance(0.12)) return [...manualServer(random), ...six];
  const net = random.pick([
    "10.8.0.0 255.255.255.0",
    "10.8.0.0 255.255.255.0",
    "10.8.0.0 255.255.0.0",
    "10.8.0.16 255.255.255.240",
    "10.8.0.8 255.255.255.248",
    "192.168.0.0 255.255.255.0",
  ]);
  return [`server ${net}${random.chance(0.05) ? " nopool" : ""}`, ...more];
}

const manualServer = (random: Random): readonly string[] =>
  random.pick([
    [
      "mode server",
      "tls-server",
      "topology subnet",
      "ifconfig 10.8.0.1 255.255.255.0",
      "ifconfig-pool 10.8.0.50 10.8.0.60",
      'push "topology subnet"',
      'push "route-gateway 10.8.0.1"',
    ],
    ["mode server", "tls-server", "topology net30", "ifconfig 10.8.0.1 10.8.0.2", "ifconfig-pool 10.8.0.6 10.8.0.97"],
    [
      "mode server",
      "tls-server",
      "topology p2p",
      "ifconfig 10.8.0.1 10.8.0.2",
      "ifconfig-pool 10.8.0.9 10.8.0.20",
      'push "topology p2p"',
    ],
  ]);

const NETWORKS = [
  "10.66.0.0 255.255.0.0",
  "10.66.0.0 255.255.0.0",
  "10.66.7.0 255.255.255.0",
  "10.67.0.9",
  "10.68.1.7 255.255.0.0",
  "192.168.0.0 255.255.255.0",
  "192.168.0.0 255.255.255.128",
  "172.20.0.0 255.255.0.0",
  "10.8.0.0 255.255.255.0",
  "10.0.0.0 255.0.0.0",
  "0.0.0.0 0.0.0.0",
  "128.0.0.0 128.0.0.0",
  "52.231.8.0 255.255.255.0",
  "203.0.113.9 255.255.255.255",
  "10.69.0.0 255.0.255.0",
  "vpn_gateway 255.255.255.255",
  "remote_host 255.255.255.255",
  "files.example.com",
  "nowhere.example.com 255.255.255.255",
  "10.70.0.0/16",
  "default 255.255.0.0",
  "10.71 255.255.0.0",
  "010.072.0.0 255.255.0.0",
];
const GATEWAYS = [
  "vpn_gateway",
  "net_gateway",
  "default",
  "10.8.0.1",
  "10.8.0.9",
  "10.8.0.5",
  "192.168.0.1",
  "172.20.0.1",
  "203.0.113.1",
  "remote_host",
  "10.8.0.2",
  "0.0.0.0",
  "10.8.0.6",
];
const NETWORKS6 = [
  "2001:db8:99::/48",
  "2001:db8:99::1/48",
  "2001:db8:98::7",
  "2000::/3",
  "::/0",
  "2001:db8:5::/48",
  "2001:db8:1::/64",
  "fd00::/8",
  "2001:db8:8::/64",
  "2001:db8:97::5/128",
  "nonsense",
];
const GATEWAYS6 = ["2001:db8:8::1", "fe80::1", "2001:db8:1::1", "default"];
const FLAGS = [
  "def1",
  "def1",
  "local",
  "autolocal",
  "bypass-dhcp",
  "bypass-dns",
  "block-local",
  "ipv6",
  "!ipv4",
  "def2",
];

function route(random: Random): string {
  const network = random.pick(NETWORKS);
  if (!network.includes(" ") || random.chance(0.6)) return `route ${network}`;
  const metric = random.chance(0.4) ? ` ${random.pick(["0", "5", "77", "default", "-3"])}` : "";
  return `route ${network} ${random.pick(GATEWAYS)}${metric}`;
}

function route6(random: Random): string {
  const gateway = random.chance(0.3)
    ? ` ${random.pick(GATEWAYS6)}${random.chance(0.5) ? ` ${random.pick(["0", "9", "300"])}` : ""}`
    : "";
  return `route-ipv6 ${random.pick(NETWORKS6)}${gateway}`;
}

const redirect = (random: Random): string =>
  [
    random.pick(["redirect-gateway", "redirect-gateway", "redirect-private"]),
    ...random.some(0, 3, () => random.pick(FLAGS)),
  ].join(" ");

const pushable = (random: Random): string =>
  random.pick([
    route,
    route,
    route,
    route6,
    redirect,
    redirect,
    () => random.pick(["route-gateway 10.8.0.9", "route-gateway vpn.example.com", "route-gateway dhcp"]),
    () => random.pick(["route-metric 33", "route-metric 0"]),
    () =>
      random.pick([
        "dhcp-option DNS 10.8.0.1",
        "block-ipv6",
        "persist-tun",
        "unknown-thing 1",
        "topology p2p",
        "topology nothing",
      ]),
    () =>
      random.pick([
        "  route 10.73.0.0 255.255.0.0",
        "route 10.74.0.0 'x",
        "route 10.75.0.0 255.255.0.0 # mine",
        "ifconfig 10.8.0.99 255.255.255.0",
      ]),
  ])(random);

const push = (random: Random): string => {
  const text = pushable(random);
  return `push "${text}"`;
};

const ccdLine = (random: Random): string =>
  random.pick([
    () => push(random),
    () => push(random),
    () => "push-reset",
    () => `push-remove ${random.pick(["route", '"route 10.66"', "ifconfig", "ifconfig-ipv6", "topology", "redirect"])}`,
    () =>
      random.pick([
        "ifconfig-push 10.8.0.77 255.255.255.0",
        "ifconfig-push 10.8.0.77 10.8.0.78",
        "ifconfig-push 10.8.0.77 10.8.0.78 10.8.0.200",
      ]),
    () => random.pick(["ifconfig-ipv6-push 2001:db8:8::77/64 2001:db8:8::1", "ifconfig-ipv6-push 2001:db8:8::78/64"]),
    () => random.pick(["iroute 10.66.0.0 255.255.0.0", "iroute 10.67.0.9", "iroute-ipv6 2001:db8:99::/48"]),
    () => (random.chance(0.2) ? "disable" : "iroute 192.168.0.0 255.255.255.0"),
  ])();

/** A line in a file that stops OpenVPN is rare, or nothing else would ever be seen. */
const clientLine = (random: Random): string =>
  random.pick([
    () => route(random),
    () => route(random),
    () => route6(random).replace("nonsense", "2001:db8:96::/48"),
    () => redirect(random).replace("def2", "def1"),
    () =>
      `pull-filter ${random.pick(["ignore", "accept", "ignore"])} ${random.pick(["route", '"route "', '"route 10.66"', "redirect", "topology", "route-gateway", '"route-ipv6"', "ifconfig-ipv6", "dhcp-option"])}`,
    () => (random.chance(0.1) ? "pull-filter reject redirect" : "allow-pull-fqdn"),
    () => random.pick(["route-nopull", "route-noexec", "ifconfig-noexec", "allow-pull-fqdn", "route-delay 0"]),
    () =>
      random.pick([
        "route-gateway 10.8.0.1",
        "route-gateway 10.8.0.200",
        "route-metric 44",
        "route-ipv6-gateway 2001:db8:8::1",
      ]),
    () =>
      random.pick([
        "topology subnet",
        "topology net30",
        "ifconfig 10.8.0.200 255.255.255.0",
        "ifconfig-ipv6 2001:db8:8::200/64 2001:db8:8::1",
      ]),
  ])();
