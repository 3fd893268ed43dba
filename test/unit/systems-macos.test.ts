import { describe, expect, test } from "vitest";
import type { Sketch } from "../support/scenario.ts";
import { commandsOf, linesOf, overIPv6, SUBNET, viewOf } from "../support/tunnel-view.ts";

describe("macOS", () => {
  const os = "macos" as const;
  test("topology subnet needs a route of its own, which comes first", () =>
    expect(commandsOf({ os, pushReply: `${SUBNET},redirect-gateway def1` })).toEqual([
      "/sbin/route add -net 10.8.0.0 10.8.0.2 255.255.255.0",
      "/sbin/route add -net 203.0.113.10 192.168.0.1 255.255.255.255",
      "/sbin/route add -net 0.0.0.0 10.8.0.1 128.0.0.0",
      "/sbin/route add -net 128.0.0.0 10.8.0.1 128.0.0.0",
    ]));
  test("a server in the LAN gets an interface route", () =>
    expect(
      commandsOf({ os, client: "client\ndev tun\nremote 192.168.0.50", pushReply: `${SUBNET},redirect-private` })[1],
    ).toBe("/sbin/route add -cloning -net 192.168.0.50 -netmask 255.255.255.255 -interface en0"));
  test("2.7 asks for the default route still, though a server in the LAN needs none", () =>
    expect(
      commandsOf({
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
    expect(commandsOf(sketch).slice(2)).toEqual([
      "/sbin/route delete -net 0.0.0.0 192.168.0.1 0.0.0.0",
      "/sbin/route add -net 0.0.0.0 10.8.0.1 0.0.0.0",
    ]);
    expect(linesOf(viewOf(sketch))).toContain("0.0.0.0/0 10.8.0.1 utun0 0 vpn");
  });
  test("a second route for one prefix is refused, whatever its gateway or metric", () =>
    expect(
      commandsOf({
        os,
        pushReply: `${SUBNET},route 10.9.0.0 255.255.255.0,route 10.9.0.0 255.255.255.0 10.8.0.9 5`,
      }).at(-1),
    ).toBe("/sbin/route add -net 10.9.0.0 10.8.0.9 255.255.255.0 -> exists"));
  test("host bits are cut off", () => {
    const view = viewOf({ os, pushReply: `${SUBNET},route 10.9.0.5 255.255.255.0` });
    expect(view.operations.at(-1)?.destination).toBe("10.9.0.5/24");
    expect(linesOf(view)).toContain("10.9.0.0/24 10.8.0.1 utun0 0 vpn");
  });
  test("where the VPN's network is the LAN's, the routes land on the LAN", () => {
    const pushReply =
      "PUSH_REPLY,route-gateway 192.168.0.1,topology subnet,ifconfig 192.168.0.2 255.255.255.0,redirect-gateway def1";
    expect(commandsOf({ os, pushReply })[0]).toBe(
      "/sbin/route add -net 192.168.0.0 192.168.0.2 255.255.255.0 -> exists",
    );
    expect(linesOf(viewOf({ os, pushReply }))).toContain("0.0.0.0/1 192.168.0.1 en0 0 vpn");
  });
  test("a gateway that only the default route leads to is taken; without one it is refused", () => {
    const pushReply = `${SUBNET},route 10.9.0.0 255.255.255.0 10.99.0.1`;
    expect(linesOf(viewOf({ os, pushReply }))).toContain("10.9.0.0/24 10.99.0.1 en0 0 vpn");
    const network = { interfaces: [{ name: "en0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
    expect(commandsOf({ os, pushReply, network }).at(-1)).toMatch(/-> unreachable$/);
  });
  test("tap has its network on the link", () => {
    const sketch: Sketch = {
      os,
      client: "client\ndev tap\nremote 203.0.113.10",
      pushReply: "PUSH_REPLY,route-gateway 10.8.0.1,ifconfig 10.8.0.2 255.255.255.0,route 10.9.0.0 255.255.255.0",
    };
    expect(commandsOf(sketch)).toEqual(["/sbin/route add -net 10.9.0.0 10.8.0.1 255.255.255.0"]);
    expect(linesOf(viewOf(sketch))).toContain("10.8.0.0/24 - tap0 0 tunnel");
  });
  test("IPv6 goes to the interface", () =>
    expect(
      commandsOf({
        os,
        pushReply: `${SUBNET},ifconfig-ipv6 2001:db8::2/64 2001:db8::1,route-ipv6 2001:db8:1::/48`,
      }).slice(1),
    ).toEqual([
      "/sbin/route add -inet6 2001:db8:: -prefixlen 64 -iface utun0",
      "/sbin/route add -inet6 2001:db8:1:: -prefixlen 48 -iface utun0",
    ]));
});

test("macOS is told the interface of a gateway that any of them may have", () => {
  const command = (gateway: string) => commandsOf({ ...overIPv6(gateway), os: "macos" })[2];
  expect(command("fe80::1")).toBe("/sbin/route add -inet6 2001:db8:a::5 -prefixlen 128 fe80::1%en0");
  expect(command("2001:db8:f::1")).toBe("/sbin/route add -inet6 2001:db8:a::5 -prefixlen 128 2001:db8:f::1");
});
