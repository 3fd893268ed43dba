import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePrefix } from "../../server/src/routing/addresses.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { RouteView, System } from "../../server/src/routing/types.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

const SUBNET = "PUSH_REPLY,route-gateway 10.8.0.1,topology subnet,ifconfig 10.8.0.2 255.255.255.0";
const viewOf = (sketch: Sketch): RouteView => simulate(scenario(sketch));
const commands = (sketch: Sketch): readonly string[] =>
  viewOf(sketch).operations.map(({ command, result }) => (result === "ok" ? command : `${command} -> ${result}`));
const rows = ({ after }: RouteView): readonly string[] =>
  after.map(({ destination, gateway, interface: name, metric, kind }) =>
    [destination, gateway ?? "-", name, metric, kind].join(" "),
  );

describe("macOS", () => {
  const os = "macos" as const;
  test("topology subnet needs a route of its own, which comes first", () =>
    expect(commands({ os, pushReply: `${SUBNET},redirect-gateway def1` })).toEqual([
      "/sbin/route add -net 10.8.0.0 10.8.0.2 255.255.255.0",
      "/sbin/route add -net 203.0.113.10 192.168.0.1 255.255.255.255",
      "/sbin/route add -net 0.0.0.0 10.8.0.1 128.0.0.0",
      "/sbin/route add -net 128.0.0.0 10.8.0.1 128.0.0.0",
    ]));
  test("a server in the LAN gets an interface route", () =>
    expect(
      commands({ os, client: "client\ndev tun\nremote 192.168.0.50", pushReply: `${SUBNET},redirect-private` })[1],
    ).toBe("/sbin/route add -cloning -net 192.168.0.50 -netmask 255.255.255.255 -interface en0"));
  test("2.7 asks for the default route still, though a server in the LAN needs none", () =>
    expect(
      commands({
        os,
        openvpn: "2.7",
        client: "client\ndev tun\nremote 192.168.0.50",
        pushReply: `${SUBNET},redirect-gateway`,
      }).slice(1, 3),
    ).toEqual([
      "/sbin/route add -cloning -net 192.168.0.50 -netmask 255.255.255.255 -interface en0",
      "/sbin/route delete -net 0.0.0.0 192.168.0.1 0.0.0.0",
    ]));
  test("without def1 the default route goes and comes", () => {
    const sketch: Sketch = { os, pushReply: `${SUBNET},redirect-gateway` };
    expect(commands(sketch).slice(2)).toEqual([
      "/sbin/route delete -net 0.0.0.0 192.168.0.1 0.0.0.0",
      "/sbin/route add -net 0.0.0.0 10.8.0.1 0.0.0.0",
    ]);
    expect(rows(viewOf(sketch))).toContain("0.0.0.0/0 10.8.0.1 utun0 0 vpn");
  });
  test("a second route for one prefix is refused, whatever its gateway or metric", () =>
    expect(
      commands({ os, pushReply: `${SUBNET},route 10.9.0.0 255.255.255.0,route 10.9.0.0 255.255.255.0 10.8.0.9 5` }).at(
        -1,
      ),
    ).toBe("/sbin/route add -net 10.9.0.0 10.8.0.9 255.255.255.0 -> exists"));
  test("host bits are cut off", () => {
    const view = viewOf({ os, pushReply: `${SUBNET},route 10.9.0.5 255.255.255.0` });
    expect(view.operations.at(-1)?.destination).toBe("10.9.0.5/24");
    expect(rows(view)).toContain("10.9.0.0/24 10.8.0.1 utun0 0 vpn");
  });
  test("where the VPN's network is the LAN's, the routes land on the LAN", () => {
    const pushReply =
      "PUSH_REPLY,route-gateway 192.168.0.1,topology subnet,ifconfig 192.168.0.2 255.255.255.0,redirect-gateway def1";
    expect(commands({ os, pushReply })[0]).toBe("/sbin/route add -net 192.168.0.0 192.168.0.2 255.255.255.0 -> exists");
    expect(rows(viewOf({ os, pushReply }))).toContain("0.0.0.0/1 192.168.0.1 en0 0 vpn");
  });
  test("a gateway that only the default route leads to is taken; without one it is refused", () => {
    const pushReply = `${SUBNET},route 10.9.0.0 255.255.255.0 10.99.0.1`;
    expect(rows(viewOf({ os, pushReply }))).toContain("10.9.0.0/24 10.99.0.1 en0 0 vpn");
    const network = { interfaces: [{ name: "en0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
    expect(commands({ os, pushReply, network }).at(-1)).toMatch(/-> unreachable$/);
  });
  test("tap has its network on the link", () => {
    const sketch: Sketch = {
      os,
      client: "client\ndev tap\nremote 203.0.113.10",
      pushReply: "PUSH_REPLY,route-gateway 10.8.0.1,ifconfig 10.8.0.2 255.255.255.0,route 10.9.0.0 255.255.255.0",
    };
    expect(commands(sketch)).toEqual(["/sbin/route add -net 10.9.0.0 10.8.0.1 255.255.255.0"]);
    expect(rows(viewOf(sketch))).toContain("10.8.0.0/24 - tap0 0 tunnel");
  });
  test("IPv6 goes to the interface", () =>
    expect(
      commands({
        os,
        pushReply: `${SUBNET},ifconfig-ipv6 2001:db8::2/64 2001:db8::1,route-ipv6 2001:db8:1::/48`,
      }).slice(1),
    ).toEqual([
      "/sbin/route add -inet6 2001:db8:: -prefixlen 64 -iface utun0",
      "/sbin/route add -inet6 2001:db8:1:: -prefixlen 48 -iface utun0",
    ]));
});

/** The server has IPv6 alone, and a route covers it. */
const SIX: Sketch = {
  client: "client\ndev tun\nremote 2001:db8:a::5",
  pushReply: `${SUBNET},ifconfig-ipv6 2001:db8::2/64 2001:db8::1,route-ipv6 2001:db8:a::/48`,
};
const sixNetwork = (gateway: string) => ({
  interfaces: [{ name: "en0", addresses: ["192.168.0.19/24", "2001:db8:f::19/64"] }],
  routes: [{ destination: "::/0", gateway, interface: "en0" }],
  hosts: {},
});

test("macOS is told the interface of a gateway that any of them may have", () => {
  const command = (gateway: string) => commands({ ...SIX, os: "macos", network: sixNetwork(gateway) })[2];
  expect(command("fe80::1")).toBe("/sbin/route add -inet6 2001:db8:a::5 -prefixlen 128 fe80::1%en0");
  expect(command("2001:db8:f::1")).toBe("/sbin/route add -inet6 2001:db8:a::5 -prefixlen 128 2001:db8:f::1");
});

test("Windows is told the metric of an IPv6 route since 2.6, by the service before", () => {
  const command = (openvpn: "2.5" | "2.6", windowsMethod: "ipapi" | "service") =>
    commands({ ...SIX, os: "windows", network: sixNetwork("fe80::1"), openvpn, windowsMethod })[1];
  const told = "netsh.exe interface ipv6 add route 2001:db8:a::5/128 interface=en0 fe80::1 metric=1 store=active";
  expect(command("2.5", "ipapi")).toBe(told.replace(" metric=1", ""));
  expect(command("2.5", "service")).toBe(told);
  expect(command("2.6", "ipapi")).toBe(told);
});

describe("Windows", () => {
  const os = "windows" as const;
  test("a server in the LAN is named with its interface where that has a number", () => {
    const network = {
      interfaces: [{ name: "12", addresses: ["192.168.0.19/24"] }],
      routes: [{ destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "12" }],
      hosts: {},
    };
    const sketch: Sketch = {
      os,
      network,
      client: "client\ndev tun\nremote 192.168.0.50",
      pushReply: `${SUBNET},redirect-private`,
    };
    expect(commands(sketch)).toEqual(["route.exe ADD 192.168.0.50 MASK 255.255.255.255 192.168.0.1 IF 12"]);
  });
  test("2.7 looks for the way to the server: where that is the LAN itself or this computer, none is named", () => {
    const sketch: Sketch = { os, openvpn: "2.7", pushReply: `${SUBNET},redirect-private` };
    expect(commands({ ...sketch, client: "client\ndev tun\nremote 192.168.0.50" })).toEqual([
      "route.exe ADD 192.168.0.50 MASK 255.255.255.255 0.0.0.0",
    ]);
    expect(rows(viewOf({ ...sketch, client: "client\ndev tun\nremote 192.168.0.50" }))).toContain(
      "192.168.0.50/32 - Ethernet 35 bypass",
    );
    expect(commands({ ...sketch, client: "client\ndev tun\nremote 127.0.0.1" })).toEqual([
      "route.exe ADD 127.0.0.1 MASK 255.255.255.255 0.0.0.0 -> exists",
    ]);
  });
  test("block-local leaves a network alone that has a way of its own to the server", () => {
    const routes = [
      { destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "Ethernet" },
      { destination: "203.0.113.0/24", gateway: "192.168.0.2", interface: "Ethernet" },
    ];
    const interfaces = [{ name: "Ethernet", addresses: ["192.168.0.19/24"] }];
    const pushReply = `${SUBNET},redirect-private block-local`;
    const server = "route.exe ADD 203.0.113.10 MASK 255.255.255.255 192.168.0.1";
    const view = (own: typeof routes) => commands({ os, pushReply, network: { interfaces, routes: own, hosts: {} } });
    expect(view(routes)).toEqual([server]);
    expect(view(routes.slice(0, 1))).toEqual([
      server,
      "route.exe ADD 192.168.0.1 MASK 255.255.255.255 192.168.0.1",
      "route.exe ADD 192.168.0.128 MASK 255.255.255.128 10.8.0.1",
      "route.exe ADD 192.168.0.0 MASK 255.255.255.128 10.8.0.1",
    ]);
  });
  test("with the data channel in the kernel a route without a metric gets 200", () => {
    const pushReply = `${SUBNET},redirect-gateway def1,route 10.1.0.0 255.255.0.0,route 10.2.0.0 255.255.0.0 vpn_gateway 5`;
    expect(commands({ os, pushReply, offload: true }).slice(1)).toEqual([
      "route.exe ADD 0.0.0.0 MASK 128.0.0.0 10.8.0.1",
      "route.exe ADD 128.0.0.0 MASK 128.0.0.0 10.8.0.1",
      "route.exe ADD 10.1.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 200",
      "route.exe ADD 10.2.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 5",
    ]);
    expect(commands({ os, pushReply: `${SUBNET},route-metric 7,route 10.1.0.0 255.255.0.0`, offload: true })).toEqual([
      "route.exe ADD 10.1.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 7",
    ]);
  });
  test("metrics by method", () => {
    const pushReply = `${SUBNET},route 10.1.0.0 255.255.0.0,route 10.2.0.0 255.255.0.0 vpn_gateway 5,route 10.3.0.0 255.255.0.0 vpn_gateway 90`;
    const metrics = (windowsMethod: "ipapi" | "service" | "exe") =>
      viewOf({ os, windowsMethod, pushReply })
        .after.filter(({ kind }) => kind === "vpn")
        .map(({ metric }) => metric);
    expect(metrics("ipapi")).toEqual([25, 25, 90]);
    expect(metrics("service")).toEqual([281, 30, 115]);
    expect(metrics("exe")).toEqual([25, 30, 115]);
    expect(commands({ os, pushReply }).at(-1)).toBe("route.exe ADD 10.3.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 90");
  });
  test("without def1 the default route goes and comes; the service keeps it", () => {
    const pushReply = `${SUBNET},redirect-gateway`;
    expect(commands({ os, pushReply }).slice(1)).toEqual([
      "route.exe DELETE 0.0.0.0 MASK 0.0.0.0 192.168.0.1",
      "route.exe ADD 0.0.0.0 MASK 0.0.0.0 10.8.0.1",
    ]);
    expect(commands({ os, pushReply, windowsMethod: "service" }).slice(1)).toEqual([
      "route.exe ADD 0.0.0.0 MASK 128.0.0.0 10.8.0.1",
      "route.exe ADD 128.0.0.0 MASK 128.0.0.0 10.8.0.1",
    ]);
  });
  test("refusals", () =>
    expect(
      commands({
        os,
        pushReply: `${SUBNET},route 10.1.0.5 255.255.0.0,route 10.2.0.0 255.255.0.0 10.99.0.1,route 10.3.0.0 255.255.0.0,route 10.3.0.0 255.255.0.0,route 10.4.0.0 255.0.255.0`,
      }),
    ).toEqual([
      "route.exe ADD 10.1.0.5 MASK 255.255.0.0 10.8.0.1 -> invalid",
      "route.exe ADD 10.2.0.0 MASK 255.255.0.0 10.99.0.1 -> unreachable",
      "route.exe ADD 10.3.0.0 MASK 255.255.0.0 10.8.0.1",
      "route.exe ADD 10.3.0.0 MASK 255.255.0.0 10.8.0.1 -> exists",
      "route.exe ADD 10.4.0.0 MASK 255.0.255.0 10.8.0.1 -> invalid",
    ]));
});

describe("OpenVPN Connect", () => {
  const lines = [
    "route-ipv6 2001:db8:1::/48 vpn_gateway",
    "route-ipv6 2001:db8:2::/48 net_gateway",
    "route-ipv6 2001:db8:3::1/48",
    "route 10.9.0.0 255.255.255.0",
    "route 10.7.0.0 255.255.255.0 net_gateway",
    "redirect-gateway ipv6 autolocal",
    "ifconfig-ipv6 2001:db8::2/64 2001:db8::1",
    "topology net30",
    "ifconfig 10.8.0.6 10.8.0.5",
  ];
  const pushed = (...more: readonly string[]): string => ["PUSH_REPLY", ...lines, ...more].join(",");
  const connect = (sketch: Sketch) => commands({ client3: true, ...sketch });
  test("on Windows networks come first, those around the tunnel next, the default route last", () =>
    expect(connect({ os: "windows", pushReply: pushed() })).toEqual([
      "netsh.exe interface ipv6 add route 2001:db8::/64 interface=tunnel fe80::8 store=active",
      "route.exe ADD 10.9.0.0 MASK 255.255.255.0 10.8.0.5",
      "netsh.exe interface ipv6 add route 2001:db8:1::/48 interface=tunnel fe80::8 store=active",
      "route.exe ADD 10.7.0.0 MASK 255.255.255.0 192.168.0.1",
      "netsh.exe interface ip add route 203.0.113.10/32 Ethernet 192.168.0.1 store=active",
      "netsh.exe interface ip add route 0.0.0.0/1 tunnel 10.8.0.5 store=active",
      "netsh.exe interface ip add route 128.0.0.0/1 tunnel 10.8.0.5 store=active",
      "netsh.exe interface ipv6 add route ::/1 interface=tunnel fe80::8 store=active",
      "netsh.exe interface ipv6 add route 8000::/1 interface=tunnel fe80::8 store=active",
    ]));
  test("on macOS as well, with a route to the network of net30", () => {
    const sketch: Sketch = { os: "macos", pushReply: pushed() };
    expect(connect(sketch)).toEqual([
      "/sbin/route add -net 10.8.0.4 -netmask 255.255.255.252 10.8.0.6",
      "/sbin/route add -net -inet6 2001:db8:: -prefixlen 64 -iface utun0",
      "/sbin/route add -net 10.9.0.0 -netmask 255.255.255.0 10.8.0.5",
      "/sbin/route add -net -inet6 2001:db8:1:: -prefixlen 48 -iface utun0",
      "/sbin/route add -net 10.7.0.0 -netmask 255.255.255.0 192.168.0.1",
      "/sbin/route add -net 203.0.113.10 -netmask 255.255.255.255 192.168.0.1",
      "/sbin/route add -net 0.0.0.0 -netmask 128.0.0.0 10.8.0.5",
      "/sbin/route add -net 128.0.0.0 -netmask 128.0.0.0 10.8.0.5",
      "/sbin/route add -net -inet6 :: -prefixlen 1 -iface utun0",
      "/sbin/route add -net -inet6 8000:: -prefixlen 1 -iface utun0",
    ]);
    expect(rows(viewOf({ ...sketch, client3: true }))).toEqual(
      expect.arrayContaining(["10.8.0.5/32 10.8.0.6 utun0 0 tunnel", "10.8.0.4/30 10.8.0.6 utun0 0 tunnel"]),
    );
  });
  test("on macOS the VPN's gateway is the other end with topology subnet", () =>
    expect(rows(viewOf({ os: "macos", client3: true, pushReply: SUBNET }))).toContain(
      "10.8.0.1/32 10.8.0.2 utun0 0 tunnel",
    ));
  test("block-ipv6 leaves no IPv6 in the tunnel, and none beside it on Windows and macOS", () => {
    const six = (os: System) =>
      connect({ os, pushReply: pushed("block-ipv6") }).filter((command) => /ipv6|inet6|ip -6/.test(command));
    expect(six("windows")).toEqual([
      "netsh.exe interface ipv6 add route 2000::/4 interface=1 store=active",
      "netsh.exe interface ipv6 add route 3000::/4 interface=1 store=active",
      "netsh.exe interface ipv6 add route fc00::/7 interface=1 store=active",
    ]);
    expect(six("macos")).toEqual([
      "/sbin/route add -net -inet6 2000:: -prefixlen 4 -reject ::1%lo0",
      "/sbin/route add -net -inet6 3000:: -prefixlen 4 -reject ::1%lo0",
      "/sbin/route add -net -inet6 fc00:: -prefixlen 7 -reject ::1%lo0",
    ]);
    expect(six("linux")).toEqual([]);
  });
  test("redirect-private anywhere keeps the default route, and then the server needs no route", () =>
    expect(
      connect({ os: "windows", pushReply: `${SUBNET},redirect-private,redirect-gateway ipv6 block-local` }),
    ).toEqual([]));
  test("a server that needs no gateway gets no route", () =>
    expect(
      connect({
        os: "linux",
        client: "client\ndev tun\nremote 192.168.0.50",
        pushReply: `${SUBNET},redirect-gateway`,
      }),
    ).toEqual(["ip route add 0.0.0.0/1 via 10.8.0.1", "ip route add 128.0.0.0/1 via 10.8.0.1"]));
  test("a server of IPv6 gets one where IPv6 is redirected", () => {
    const network = {
      interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24", "2001:db8:f::19/64"] }],
      routes: [
        { destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" },
        { destination: "::/0", gateway: "2001:db8:f::1", interface: "eth0" },
      ],
      hosts: {},
    };
    const client = "client\ndev tun\nremote 2001:db8:a::5";
    const six = (flags: string) =>
      connect({ os: "linux", network, client, pushReply: `${pushed()},redirect-gateway ${flags}` }).filter((command) =>
        command.includes("2001:db8:a::5"),
      );
    expect(six("ipv6")).toEqual(["ip -6 route add 2001:db8:a::5/128 via 2001:db8:f::1 dev eth0"]);
    expect(six("local")).toEqual([]);
  });
  test("on Windows its adapter weighs least, and leads nowhere else", () => {
    const view = viewOf({ os: "windows", client3: true, pushReply: `${SUBNET},route 10.9.0.0 255.255.255.0` });
    expect(rows(view)).toContain("10.9.0.0/24 10.8.0.1 tunnel 1 vpn");
    expect(rows(view).filter((row) => row.startsWith("0.0.0.0/0 "))).toEqual([
      "0.0.0.0/0 192.168.0.1 Ethernet 291 network",
    ]);
  });
});

const word = fc.oneof(
  fc.constantFrom("10.9.0.0", "192.168.0.0", "203.0.113.10", "0.0.0.0", "255.255.255.0", "255.0.255.0", "default"),
  fc.constantFrom(
    "net_gateway",
    "vpn_gateway",
    "remote_host",
    "10.8.0.5",
    "999",
    "-1",
    "::",
    "2001:db8::/33",
    "x y",
    "%n",
  ),
  fc.string({ maxLength: 8 }),
);
const option = fc
  .tuple(
    fc.constantFrom(
      "route",
      "route-ipv6",
      "redirect-gateway",
      "redirect-private",
      "route-gateway",
      "ifconfig",
      "topology",
      "ifconfig-ipv6",
      "dhcp-option",
      "block-ipv6",
      "route-metric",
    ),
    fc.array(fc.oneof(word, fc.constantFrom("def1", "ipv6", "!ipv4", "local", "block-local", "subnet", "p2p", "DNS")), {
      maxLength: 4,
    }),
  )
  .map(([name, args]) => [name, ...args].join(" "));
const replies = fc.array(option, { maxLength: 8 }).map((options) => [SUBNET, ...options].join(","));
const network = fc.record({
  interfaces: fc.array(
    fc.record({
      name: fc.constantFrom("a", "b", "tunnel"),
      addresses: fc.array(fc.constantFrom("192.168.0.19/24", "10.8.0.7/24", "fd00::19/64", "nothing", "1.2.3.4/99"), {
        maxLength: 2,
      }),
    }),
    { maxLength: 2 },
  ),
  routes: fc.array(
    fc.record({
      destination: fc.constantFrom("0.0.0.0/0", "::/0", "10.0.0.0/8", "x"),
      gateway: fc.constantFrom("192.168.0.1", "fe80::1", null, "y"),
      interface: fc.constantFrom("a", "b", "c"),
    }),
    { maxLength: 3 },
  ),
  hosts: fc.constant({}),
});

describe("Connect", () => {
  const of = (options: string): readonly string[] => {
    const view = viewOf({ client3: true, pushReply: `${SUBNET},ifconfig-ipv6 fd00::2/64 fd00::1,${options}` });
    const skipped = view.notes.filter(({ code }) => code === "route-skipped").map(({ message }) => message);
    return [...view.operations.map(({ command }) => command), ...skipped];
  };
  test("takes two halves with or without def1, of IPv6 as well", () =>
    expect(of("redirect-gateway ipv6 nonsense")).toEqual([
      "ip route add 203.0.113.10/32 via 192.168.0.1",
      "ip route add 0.0.0.0/1 via 10.8.0.1",
      "ip route add 128.0.0.0/1 via 10.8.0.1",
      "ip -6 route add ::/1 dev tun0",
      "ip -6 route add 8000::/1 dev tun0",
    ]));
  test("takes a prefix length, and skips what it does not know", () =>
    expect(
      of(
        "route 10.9.0.0/16,route 10.7.0.5 255.255.255.0,route 9.9.9.9 255.255.255.255 net_gateway,route 10.6.0.0 255.255.0.0 10.8.0.9,route 10.5.0.0 255.255.0.0 vpn_gateway 1000001",
      ),
    ).toEqual([
      "ip route add 10.9.0.0/16 via 10.8.0.1",
      "ip route add 9.9.9.9/32 via 192.168.0.1",
      "Connect skips the route to 10.7.0.5: its address goes on behind the mask.",
      "Connect skips the route to 10.6.0.0: of gateways it knows vpn_gateway and net_gateway only.",
      "Connect skips the route to 10.5.0.0: its metric must be from 0 to 1000000.",
    ]));
});

describe.each(["windows", "macos", "linux"] as const)("whatever is pushed, on %s", (os: System) => {
  test("there is a table without what the system would refuse, and every row says why", () => {
    fc.assert(
      fc.property(
        replies,
        network,
        fc.constantFrom("ipapi", "service", "exe"),
        fc.boolean(),
        (pushReply, machine, method, client3) => {
          const view = viewOf({
            os,
            pushReply,
            network: machine,
            windowsMethod: method as "ipapi",
            client3,
            addresses: ["8.8.8.8", "::1", "?"],
          });
          const keys = view.after.map(({ destination, gateway, interface: name, metric }) =>
            os === "linux"
              ? `${destination} ${gateway} ${name} ${metric}`
              : os === "macos"
                ? destination
                : `${destination} ${gateway} ${name}`,
          );
          expect(new Set(keys).size).toBe(keys.length);
          for (const row of view.after) expect(parsePrefix(row.destination)?.family).toBe(row.family);
          for (const { operation } of view.after)
            if (operation !== undefined) expect(view.operations[operation]?.result).toBe("ok");
          for (const { message, remedies } of view.notes)
            expect(`${message}${remedies.map(({ text }) => text)}`).not.toContain("undefined");
          expect(view.summary).not.toBe("");
        },
      ),
      { numRuns: 200 },
    );
  });
});
