import { describe, expect, test } from "vitest";
import type { Sketch } from "../support/scenario.ts";
import { commandsOf, linesOf, overIPv6, SUBNET, viewOf } from "../support/tunnel-view.ts";

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
    expect(commandsOf(sketch)).toEqual(["route.exe ADD 192.168.0.50 MASK 255.255.255.255 192.168.0.1 IF 12"]);
  });
  test("2.7 looks for the way to the server: where that is the LAN itself or this computer, none is named", () => {
    const sketch: Sketch = { os, openvpn: "2.7", pushReply: `${SUBNET},redirect-private` };
    expect(commandsOf({ ...sketch, client: "client\ndev tun\nremote 192.168.0.50" })).toEqual([
      "route.exe ADD 192.168.0.50 MASK 255.255.255.255 0.0.0.0",
    ]);
    expect(linesOf(viewOf({ ...sketch, client: "client\ndev tun\nremote 192.168.0.50" }))).toContain(
      "192.168.0.50/32 - Ethernet 35 bypass",
    );
    expect(commandsOf({ ...sketch, client: "client\ndev tun\nremote 127.0.0.1" })).toEqual([
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
    const view = (own: typeof routes) => commandsOf({ os, pushReply, network: { interfaces, routes: own, hosts: {} } });
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
    expect(commandsOf({ os, pushReply, offload: true }).slice(1)).toEqual([
      "route.exe ADD 0.0.0.0 MASK 128.0.0.0 10.8.0.1",
      "route.exe ADD 128.0.0.0 MASK 128.0.0.0 10.8.0.1",
      "route.exe ADD 10.1.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 200",
      "route.exe ADD 10.2.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 5",
    ]);
    expect(commandsOf({ os, pushReply: `${SUBNET},route-metric 7,route 10.1.0.0 255.255.0.0`, offload: true })).toEqual(
      ["route.exe ADD 10.1.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 7"],
    );
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
    expect(commandsOf({ os, pushReply }).at(-1)).toBe("route.exe ADD 10.3.0.0 MASK 255.255.0.0 10.8.0.1 METRIC 90");
  });
  test("without def1 the default route goes and comes; the service keeps it", () => {
    const pushReply = `${SUBNET},redirect-gateway`;
    expect(commandsOf({ os, pushReply }).slice(1)).toEqual([
      "route.exe DELETE 0.0.0.0 MASK 0.0.0.0 192.168.0.1",
      "route.exe ADD 0.0.0.0 MASK 0.0.0.0 10.8.0.1",
    ]);
    expect(commandsOf({ os, pushReply, windowsMethod: "service" }).slice(1)).toEqual([
      "route.exe ADD 0.0.0.0 MASK 128.0.0.0 10.8.0.1",
      "route.exe ADD 128.0.0.0 MASK 128.0.0.0 10.8.0.1",
    ]);
  });
  test("refusals", () =>
    expect(
      commandsOf({
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

test("Windows is told the metric of an IPv6 route since 2.6, by the service before", () => {
  const command = (openvpn: "2.5" | "2.6", windowsMethod: "ipapi" | "service") =>
    commandsOf({ ...overIPv6("fe80::1"), os: "windows", openvpn, windowsMethod })[1];
  const told = "netsh.exe interface ipv6 add route 2001:db8:a::5/128 interface=en0 fe80::1 metric=1 store=active";
  expect(command("2.5", "ipapi")).toBe(told.replace(" metric=1", ""));
  expect(command("2.5", "service")).toBe(told);
  expect(command("2.6", "ipapi")).toBe(told);
});
