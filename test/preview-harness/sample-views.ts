import type { Subject } from "../../client/src/preview/messages.ts";
import type { Note, Operation, Origin, RouteView, Row, RowKind } from "../../server/src/protocol.ts";

const SERVER = "file:///vpn/server.ovpn";
const CLIENT = "file:///vpn/client.ovpn";

const from = (line: number, directive: string): Origin => ({ file: SERVER, line, directive });

interface RowSketch {
  readonly to: string;
  readonly via?: string;
  readonly by: readonly [name: string, address: string];
  readonly metric: number;
  readonly kind: RowKind;
  readonly operation?: number;
  readonly origin?: Origin;
  readonly why: string;
}

function row({ to, via, by, metric, kind, operation, origin, why }: RowSketch): Row {
  return {
    family: to.includes(":") ? 6 : 4,
    destination: to,
    gateway: via ?? null,
    interface: by[0],
    interfaceAddress: by[1],
    metric,
    kind,
    ...(operation === undefined ? {} : { operation }),
    origin: origin ?? null,
    reason: why,
  };
}

const operation = (destination: string, gateway: string, command: string, origin: Origin): Operation => ({
  op: "add",
  destination,
  gateway,
  interface: null,
  metric: null,
  result: "ok",
  command,
  origin,
  reason: "",
});

const lan = ["Ethernet", "192.168.0.19"] as const;
const tunnel = ["OpenVPN", "10.8.0.6"] as const;
const loopback = ["loopback", "127.0.0.1"] as const;
const redirect = from(6, 'push "redirect-gateway def1 bypass-dhcp"');

const windowsBefore: readonly Row[] = [
  row({
    to: "0.0.0.0/0",
    via: "192.168.0.1",
    by: lan,
    metric: 291,
    kind: "network",
    why: "the way to the internet before connecting",
  }),
  row({ to: "127.0.0.0/8", by: loopback, metric: 331, kind: "system", why: "this computer itself" }),
  row({ to: "192.168.0.0/24", by: lan, metric: 291, kind: "network", why: "your LAN" }),
  row({ to: "224.0.0.0/4", by: lan, metric: 291, kind: "system", why: "multicast" }),
  row({ to: "::1/128", by: ["loopback", "::1"], metric: 331, kind: "system", why: "this computer" }),
];

const notes: readonly Note[] = [
  {
    code: "server-must-translate-addresses",
    severity: "warning",
    message: "The server has to translate addresses, or this client loses the internet.",
    origin: redirect,
    remedies: [
      {
        system: "windows",
        text: "Share the internet adapter with the tunnel adapter: Network Connections, Properties, Sharing.",
      },
      {
        system: "linux",
        text: "sysctl -w net.ipv4.ip_forward=1\nnft add rule ip nat postrouting ip saddr 10.8.0.0/24 masquerade",
      },
      { system: "macos", text: "Enable forwarding with sysctl, and translate with pf." },
    ],
  },
  {
    code: "net30-gateway",
    severity: "information",
    message: "No machine owns 10.8.0.5: with topology net30 it is the far end of the client's own /30.",
    origin: from(4, "server 10.8.0.0 255.255.255.0"),
    remedies: [{ system: "any", text: 'Write "topology subnet" in the server\'s file to do without it.' }],
  },
  {
    code: "ipv6-outside",
    severity: "warning",
    message: "IPv6 traffic does not use the tunnel.",
    origin: null,
    remedies: [{ system: "any", text: 'push "redirect-gateway ipv6"' }],
  },
];

/** All IPv4 through a net30 tunnel, on Windows. */
export const full: RouteView = {
  os: "windows",
  openvpn: "2.6",
  completed: true,
  pushReply: [
    "route 10.8.0.0 255.255.255.0",
    "redirect-gateway def1 bypass-dhcp",
    "topology net30",
    "ifconfig 10.8.0.6 10.8.0.5",
  ],
  tunnel: {
    interface: "OpenVPN",
    topology: "net30",
    local: "10.8.0.6",
    peer: "10.8.0.5",
    netmask: null,
    gateway: "10.8.0.5",
    local6: null,
    gateway6: null,
  },
  operations: [
    operation(
      "198.51.100.8/32",
      "192.168.0.1",
      "route.exe ADD 198.51.100.8 MASK 255.255.255.255 192.168.0.1",
      redirect,
    ),
    operation("0.0.0.0/1", "10.8.0.5", "route.exe ADD 0.0.0.0 MASK 128.0.0.0 10.8.0.5", redirect),
    operation("128.0.0.0/1", "10.8.0.5", "route.exe ADD 128.0.0.0 MASK 128.0.0.0 10.8.0.5", redirect),
    {
      ...operation(
        "10.8.0.0/24",
        "10.8.0.5",
        "route.exe ADD 10.8.0.0 MASK 255.255.255.0 10.8.0.5",
        from(5, "client-to-client"),
      ),
      result: "exists",
    },
  ],
  before: windowsBefore,
  after: [
    row({
      to: "0.0.0.0/0",
      via: "192.168.0.1",
      by: lan,
      metric: 291,
      kind: "network",
      why: "the way to the internet before connecting",
    }),
    row({
      to: "0.0.0.0/1",
      via: "10.8.0.5",
      by: tunnel,
      metric: 25,
      kind: "vpn",
      operation: 1,
      origin: redirect,
      why: "half of the internet, more specific than the default route",
    }),
    row({
      to: "10.8.0.0/24",
      via: "10.8.0.5",
      by: tunnel,
      metric: 25,
      kind: "vpn",
      operation: 3,
      origin: from(5, "client-to-client"),
      why: "clients reach each other",
    }),
    row({
      to: "10.8.0.4/30",
      by: tunnel,
      metric: 281,
      kind: "tunnel",
      origin: from(4, "server 10.8.0.0 255.255.255.0"),
      why: "the tunnel's own /30",
    }),
    row({ to: "10.8.0.6/32", by: tunnel, metric: 281, kind: "tunnel", why: "this computer in the tunnel" }),
    row({ to: "127.0.0.0/8", by: loopback, metric: 331, kind: "system", why: "this computer itself" }),
    row({
      to: "128.0.0.0/1",
      via: "10.8.0.5",
      by: tunnel,
      metric: 25,
      kind: "vpn",
      operation: 2,
      origin: redirect,
      why: "the other half",
    }),
    row({ to: "192.168.0.0/24", by: lan, metric: 291, kind: "network", why: "your LAN" }),
    row({
      to: "198.51.100.8/32",
      via: "192.168.0.1",
      by: lan,
      metric: 35,
      kind: "bypass",
      operation: 0,
      origin: redirect,
      why: "keeps the tunnel itself outside of the tunnel",
    }),
    row({ to: "224.0.0.0/4", by: lan, metric: 291, kind: "system", why: "multicast" }),
    row({ to: "::1/128", by: ["loopback", "::1"], metric: 331, kind: "system", why: "this computer" }),
  ],
  lookups: [],
  notes,
  summary:
    "All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24 and the server itself. IPv6 does not.",
};

/** The same with an address asked for. */
export const asked: RouteView = {
  ...full,
  lookups: [
    {
      address: "203.0.113.7",
      row: 6,
      via: "10.8.0.5",
      interface: "OpenVPN",
      next: [0],
      reason: "128.0.0.0/1 is the longest prefix that holds it.",
    },
  ],
};

const eth = ["eth0", "192.168.0.19"] as const;
const tun = ["tun0", "10.8.0.2"] as const;
const linuxBefore: readonly Row[] = [
  row({
    to: "0.0.0.0/0",
    via: "192.168.0.1",
    by: eth,
    metric: 0,
    kind: "network",
    why: "the way to the internet before connecting",
  }),
  row({ to: "192.168.0.0/24", by: eth, metric: 0, kind: "network", why: "your LAN" }),
];

/** Some networks through a subnet tunnel, on Linux, the default route replaced in between. */
export const split: RouteView = {
  ...full,
  os: "linux",
  pushReply: ["route 10.20.0.0 255.255.0.0", "topology subnet", "ifconfig 10.8.0.2 255.255.255.0"],
  tunnel: {
    interface: "tun0",
    topology: "subnet",
    local: "10.8.0.2",
    peer: null,
    netmask: "255.255.255.0",
    gateway: "10.8.0.1",
    local6: "2001:db8:8::2",
    gateway6: "2001:db8:8::1",
  },
  operations: [
    operation(
      "10.20.0.0/16",
      "10.8.0.1",
      "ip route add 10.20.0.0/16 via 10.8.0.1",
      from(7, 'push "route 10.20.0.0 255.255.0.0"'),
    ),
  ],
  before: linuxBefore,
  after: [
    ...linuxBefore.slice(0, 1),
    row({ to: "10.8.0.0/24", by: tun, metric: 0, kind: "tunnel", why: "the tunnel's own network" }),
    row({
      to: "10.20.0.0/16",
      via: "10.8.0.1",
      by: tun,
      metric: 0,
      kind: "vpn",
      operation: 0,
      origin: from(7, 'push "route 10.20.0.0 255.255.0.0"'),
      why: "the office",
    }),
    row({
      to: "10.30.0.0/16",
      via: "10.8.0.1",
      by: tun,
      metric: 0,
      kind: "vpn",
      operation: 0,
      origin: from(8, 'push "route 10.30.0.0 255.255.0.0"'),
      why: "the plant",
    }),
    ...linuxBefore.slice(1),
    row({
      to: "2001:db8:20::/48",
      by: ["tun0", "2001:db8:8::2"],
      metric: 200,
      kind: "vpn",
      operation: 0,
      origin: from(9, 'push "route-ipv6 2001:db8:20::/48"'),
      why: "the office",
    }),
  ],
  notes: notes.slice(1, 2),
  summary: "Only 10.8.0.0/24, 10.20.0.0/16 and 10.30.0.0/16 go through the VPN; everything else stays as it was.",
};

/** Without def1: the default route itself is replaced. */
export const replaced: RouteView = {
  ...split,
  os: "macos",
  after: [
    row({ to: "0.0.0.0/0", via: "10.8.0.1", by: tun, metric: 0, kind: "vpn", operation: 0, why: "redirect-gateway" }),
    ...split.after.slice(1),
  ],
  notes: [],
  summary: "All IPv4 traffic goes through the VPN. IPv6 does not.",
};

/** What comes out while the text is broken. */
export const broken: RouteView = {
  ...full,
  completed: false,
  pushReply: null,
  tunnel: null,
  operations: [],
  after: windowsBefore,
  notes: [
    {
      code: "no-tunnel",
      severity: "error",
      message: 'OpenVPN would not start: "server" needs a network and a mask.',
      origin: from(4, "server 10.8.0."),
      remedies: [],
    },
  ],
  summary: "No tunnel comes up.",
};

/** 15,000 routes. */
export const many: RouteView = {
  ...split,
  after: [
    ...split.after,
    ...Array.from({ length: 15_000 }, (_, i) =>
      row({
        to: `10.${100 + (i >> 8)}.${i & 255}.0/24`,
        via: "10.8.0.1",
        by: tun,
        metric: 0,
        kind: "vpn",
        operation: 0,
        origin: from(i + 10, "route"),
        why: "pushed",
      }),
    ),
  ],
};

export const subject: Subject = {
  uri: SERVER,
  name: "server.ovpn",
  role: "server",
  isEmpty: false,
  choices: { os: "windows", openvpn: "2.6", otherSide: CLIENT },
  otherSides: [{ uri: CLIENT, label: "client.ovpn", detail: "to 198.51.100.8 1194" }],
  ccdFiles: [],
  remotes: [{ host: "198.51.100.8", port: "1194", proto: "udp", isAddress: true }],
  serverTunnelAddress: "10.8.0.1",
  clients: 62,
  files: { [SERVER]: "server.ovpn", [CLIENT]: "client.ovpn" },
  isTrusted: true,
};

/** A client file alone, with several named remotes. */
export const aloneSubject: Subject = {
  ...subject,
  uri: CLIENT,
  name: "client.ovpn",
  role: "client",
  choices: { os: "linux", openvpn: "2.6" },
  otherSides: [{ uri: SERVER, label: "server.ovpn", detail: "UDP 1194" }],
  remotes: [
    { host: "vpn.example.com", port: "1194", proto: "udp", isAddress: false },
    { host: "backup.example.com", port: "443", proto: "tcp", isAddress: false },
  ],
  serverTunnelAddress: null,
  clients: null,
};
