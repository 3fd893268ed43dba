import { expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { SERVER } from "../support/notes.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

/** What the kernel is asked for, where that leads, and what it says. */
const operationsOf = (sketch: Sketch): readonly string[] =>
  simulate(scenario(sketch)).operations.map(
    ({ destination, gateway, interface: device, result }) => `${destination} ${gateway} ${device}: ${result}`,
  );

const client = "client\ndev tun\nremote 203.0.113.10\n";

test("a gateway 0.0.0.0 is none, and without one the halves of a redirect lead nowhere", () =>
  expect(
    operationsOf({
      server: `${SERVER}push "redirect-gateway def1 local"`,
      client: `${client}pull-filter ignore route-gateway\nroute-gateway 0.0.0.0`,
    }),
  ).toEqual(["0.0.0.0/1 null tun0: invalid", "128.0.0.0/1 null tun0: invalid"]));

test("an address that the LAN has and the tunnel gets as well leads to the LAN", () =>
  expect(
    operationsOf({
      server: `${SERVER}push "route 10.66.0.0 255.255.0.0 192.168.0.19"`,
      ccd: "ifconfig-push 192.168.0.19 255.255.255.0",
    }),
  ).toEqual(["10.66.0.0/16 192.168.0.19 eth0: ok"]));

test.each([
  ["10.8.0.55 255.255.255.252", "10.8.0.55 tun0: ok"],
  ["10.8.0.54 255.255.255.252", "10.8.0.55 tun0: invalid"],
])("with %s a gateway that may be a broadcast address gives %s", (address, expected) =>
  expect(
    operationsOf({
      server: `${SERVER}push "route 10.66.0.0 255.255.0.0 10.8.0.55"`,
      ccd: `ifconfig-push ${address}`,
    }),
  ).toEqual([`10.66.0.0/16 ${expected}`]),
);

test("the kernel looks at an IPv6 gateway before it looks whether the interface is up", () => {
  const network = {
    interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24", "2001:db8:1::19/64"] }],
    routes: [{ destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" }],
    hosts: {},
  };
  const routes = ["2001:db8:98::/48 2001:db8:1::19", "2001:db8:99::/48 2001:db8:1::1"];
  const pushed = routes.map((route) => `push "route-ipv6 ${route}"`);
  expect(
    operationsOf({
      server: ["dev tap", "server-bridge", ...pushed].join("\n"),
      client: "client\ndev tap\nremote 203.0.113.10",
      network,
    }),
  ).toEqual(["2001:db8:98::/48 2001:db8:1::19 tap0: invalid", "2001:db8:99::/48 2001:db8:1::1 tap0: unreachable"]);
});
