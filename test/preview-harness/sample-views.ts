import type { Choices, Subject } from "../../client/src/preview/messages.ts";
import { shownRemote, transportOf } from "../../client/src/preview/shown-remote.ts";
import { skim } from "../../client/src/preview/skim.ts";
import { computeRoutes } from "../../server/src/features/routes.ts";
import type { RoutesParams, RouteView } from "../../server/src/protocol.ts";

/** What the preview shows of a pair of files: the page is looked at and tested with the server's own words. */
export interface Sample {
  readonly view: RouteView;
  readonly subject: Subject;
}

const SERVER = "file:///vpn/server.ovpn";
const CLIENT = "file:///vpn/client.ovpn";

const office = `dev tun
proto udp
port 1194
server 10.8.0.0 255.255.255.0
client-to-client`;
const client = `client
dev tun
remote 198.51.100.8 1194`;
const subnet = `${office}
topology subnet
push "route 10.20.0.0 255.255.0.0"
push "route 10.30.0.0 255.255.0.0"`;
const redirect = 'push "redirect-gateway def1 bypass-dhcp"';

type Options = Omit<RoutesParams, "uri"> & { readonly choices?: Choices };

/** A pair, seen from its server, or from the client where that stands alone. */
export function sample(files: { readonly server?: string; readonly client?: string }, options: Options = {}): Sample {
  const { choices = {}, ...params } = options;
  const isServer = files.server !== undefined;
  const texts = new Map(Object.entries({ [SERVER]: files.server, [CLIENT]: files.client }));
  const about = isServer ? { uri: SERVER, ...(files.client && { client: CLIENT }) } : { uri: CLIENT };
  const host = { read: (uri: string) => texts.get(uri), resolve: (_: string, path: string) => path };
  return {
    view: computeRoutes({ ...about, ...params }, host),
    subject: subjectOf(files, { os: params.os ?? "linux", openvpn: params.openvpn ?? "2.6", ...choices }),
  };
}

function subjectOf(files: { readonly server?: string; readonly client?: string }, choices: Choices): Subject {
  const isServer = files.server !== undefined;
  const server = isServer ? skim(files.server) : undefined;
  const own = server ?? skim(files.client ?? "");
  const other = isServer ? CLIENT : SERVER;
  const { remotes } = skim(files.client ?? "");
  const remote = shownRemote(remotes, choices.remote, server);
  return {
    uri: isServer ? SERVER : CLIENT,
    name: isServer ? "server.ovpn" : "client.ovpn",
    role: own.role,
    isEmpty: own.isEmpty,
    choices: isServer ? { otherSide: CLIENT, ...choices } : choices,
    otherSides: [{ uri: other, label: isServer ? "client.ovpn" : "server.ovpn", detail: isServer ? "" : "UDP 1194" }],
    ccdFiles: [],
    remotes,
    remote,
    transport: transportOf(remote, server),
    serverTunnelAddress: server?.serverTunnelAddress ?? null,
    clients: server?.clients ?? null,
    files: { [SERVER]: "server.ovpn", [CLIENT]: "client.ovpn" },
    isTrusted: true,
  };
}

const onWindows = { os: "windows" } as const;

/** All IPv4 through a net30 tunnel, on Windows. */
export const full = sample({ server: `${office}\n${redirect}`, client }, onWindows);

/** The same with an address asked for. */
export const asked = sample(
  { server: `${office}\n${redirect}`, client },
  { ...onWindows, address: "203.0.113.7", choices: { address: "203.0.113.7" } },
);

/** Some networks of both families through a subnet tunnel, on Linux. */
export const split = sample({
  server: `${subnet}\nserver-ipv6 2001:db8:8::/64\npush "route-ipv6 2001:db8:20::/48"`,
  client,
});

/** Everything of both families, asked from outside. */
export const both = sample({
  server: `${subnet}\nserver-ipv6 2001:db8:8::/64\npush "redirect-gateway def1 ipv6"\npush "dhcp-option DNS 10.8.0.1"`,
  client,
});

/** Of what the server pushes the client does not take all. */
export const keptAway = sample({
  server: `${subnet}\n${redirect}\npush "dhcp-option DNS 10.8.0.1"\nkeepalive 10 60`,
  client: `${client}\npull-filter ignore redirect-gateway\npull-filter ignore "dhcp-option DNS"`,
});

/** Without def1: the default route itself is replaced. */
export const replaced = sample({ server: `${subnet}\npush redirect-gateway`, client }, { os: "macos" });

/** What comes out while the text is broken. */
export const broken = sample({ server: "dev tun\nserver 10.8.0.", client }, onWindows);

/** Routes that the system refuses, and one past the tunnel. */
export const refused = sample({
  server: `${subnet}
push "route 10.20.0.0 255.255.0.0"
push "route 10.40.0.1 255.255.0.0"
push "route 192.0.2.0 255.255.255.0 net_gateway"
push "route 192.168.0.0 255.255.255.0"`,
  client,
});

/** A computer that has no way out. */
export const offline = sample({ server: `${office}\n${redirect}`, client }, { lan: "192.168.0.19/24" });

/** A pushed route that covers the server itself. */
export const loop = sample(
  { server: `${subnet}\npush "route 198.51.100.0 255.255.255.0"`, client },
  { address: "10.20.0.1", choices: { address: "10.20.0.1" } },
);

/** Two peers, one of which leads its own packets into the tunnel before there is one. */
export const cutOff = sample({
  client: "dev tun\nremote 198.51.100.8\nifconfig 10.4.0.1 10.4.0.2\nroute 198.51.100.0 255.255.255.0",
});

/** A client file alone, with several remotes that are names. */
export const alone = sample({ client: "client\ndev tun\nremote vpn.example.com\nremote backup.example.com 443 tcp" });

/** Names and networks as long as they come. */
export const long = sample({
  server: `${subnet}
server-ipv6 2001:db8:1234:5678::/64
push "route-ipv6 2001:db8:abcd:1234::/64"
push "route-ipv6 2001:db8:abcd:9876::/64"
push "route 172.20.128.0 255.255.192.0"`,
  client: "client\ndev tun\nremote gateway-frankfurt-2.infrastructure.example.com 51194",
});

/** Addresses of IPv6 as routers hand them out, on both sides of the tunnel. */
export const long6 = sample(
  {
    server: `dev tun
topology subnet
server 10.8.0.0 255.255.255.0
server-ipv6 2001:db8:1234:5678:9abc:def0:1234:0/112
push "redirect-gateway def1 ipv6"`,
    client: "client\ndev tun\nremote 2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff",
  },
  {
    network: {
      interfaces: [{ name: "eth0", addresses: ["192.168.100.119/24", "2001:db8:abcd:1234:5678:9abc:def0:1234/64"] }],
      routes: [
        { destination: "0.0.0.0/0", gateway: "192.168.100.1", interface: "eth0" },
        { destination: "::/0", gateway: "fe80::1", interface: "eth0" },
      ],
      hosts: {},
    },
  },
);

/** Both families of a network that was typed. */
export const typed6 = sample(
  {
    server: `${subnet}\nserver-ipv6 fd00:8::/64\npush "redirect-gateway def1 ipv6"`,
    client: "client\ndev tun\nremote 2001:db8:ffff::8",
  },
  {
    os: "macos",
    lan: "192.0.2.5/24",
    gateway: "192.0.2.1",
    lan6: "2001:db8:1::19/64",
    gateway6: "fe80::1",
    choices: { lan: "192.0.2.5/24", gateway: "192.0.2.1", lan6: "2001:db8:1::19/64", gateway6: "fe80::1" },
  },
);

export const empty = sample({ server: "", client });

/** 15,000 routes. */
export const many = sample({
  server: `${subnet}\n${Array.from({ length: 15_000 }, (_, i) => `push "route 10.${100 + (i >> 8)}.${i & 255}.0 255.255.255.0"`).join("\n")}`,
  client,
});
