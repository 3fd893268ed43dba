import { describe, expect, test } from "vitest";
import type { System } from "../../server/src/routing/types.ts";
import type { Sketch } from "../support/scenario.ts";
import { commandsOf, linesOf, SUBNET, viewOf } from "../support/tunnel-view.ts";

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
  const connect = (sketch: Sketch) => commandsOf({ client3: true, ...sketch });
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
    expect(linesOf(viewOf({ ...sketch, client3: true }))).toEqual(
      expect.arrayContaining(["10.8.0.5/32 10.8.0.6 utun0 0 tunnel", "10.8.0.4/30 10.8.0.6 utun0 0 tunnel"]),
    );
  });
  test("on macOS the VPN's gateway is the other end with topology subnet", () =>
    expect(linesOf(viewOf({ os: "macos", client3: true, pushReply: SUBNET }))).toContain(
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
    expect(linesOf(view)).toContain("10.9.0.0/24 10.8.0.1 tunnel 1 vpn");
    expect(linesOf(view).filter((row) => row.startsWith("0.0.0.0/0 "))).toEqual([
      "0.0.0.0/0 192.168.0.1 Ethernet 291 network",
    ]);
  });

  const toldOf = (options: string): readonly string[] => {
    const view = viewOf({ client3: true, pushReply: `${SUBNET},ifconfig-ipv6 fd00::2/64 fd00::1,${options}` });
    const skipped = view.notes.filter(({ code }) => code === "route-skipped").map(({ message }) => message);
    return [...view.operations.map(({ command }) => command), ...skipped];
  };
  test("takes two halves with or without def1, of IPv6 as well", () =>
    expect(toldOf("redirect-gateway ipv6 nonsense")).toEqual([
      "ip route add 203.0.113.10/32 via 192.168.0.1",
      "ip route add 0.0.0.0/1 via 10.8.0.1",
      "ip route add 128.0.0.0/1 via 10.8.0.1",
      "ip -6 route add ::/1 dev tun0",
      "ip -6 route add 8000::/1 dev tun0",
    ]));
  test("takes a prefix length, and skips what it does not know", () =>
    expect(
      toldOf(
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
