import { expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { scenario } from "../support/scenario.ts";

test("a chosen remote is the only one that counts", () => {
  const client = "client\ndev tun\nremote 203.0.113.10\nremote 203.0.113.11\nremote vpn.example.com";
  const server = 'dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0\npush "redirect-gateway def1"';
  const hostRoutes = (remote: string | undefined) =>
    simulate(scenario({ client, server, remote }))
      .after.map(({ destination }) => destination)
      .filter((destination) => destination.startsWith("203.0.113."));
  expect(hostRoutes(undefined)).toEqual(["203.0.113.10/32"]);
  expect(hostRoutes("203.0.113.11")).toEqual(["203.0.113.11/32"]);
  expect(hostRoutes("vpn.example.com")).toEqual([]);
  expect(hostRoutes("elsewhere.example.com")).toEqual(["203.0.113.10/32"]);
});

test.each([
  ["client\ndev tun\nremote 203.0.113.10", "proto tcp", undefined],
  ["client\ndev tun\nremote 203.0.113.10 443 udp", "remote 203.0.113.10 443 tcp", undefined],
  [
    "client\ndev tun\nremote 203.0.113.10 1 tcp\nremote 203.0.113.11 2 udp",
    "remote 203.0.113.11 2 tcp",
    "203.0.113.11",
  ],
])("whose proto differs is told what to write: %s", (client, words, remote) => {
  const { notes } = simulate(scenario({ client, remote, server: "dev tun\nproto tcp\nserver 10.8.0.0 255.255.255.0" }));
  expect(notes.find(({ code }) => code === "transports-differ")?.remedies[0]?.text).toBe(
    `In the client's file: ${words}`,
  );
});

test("without a gateway the host route is refused for want of one", () => {
  const network = { interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };
  const server = 'dev tun\nserver 10.8.0.0 255.255.255.0\npush "redirect-gateway def1"';
  const { notes } = simulate(scenario({ server, network }));
  expect(notes.find(({ code }) => code === "route-refused")?.message).toBe(
    "Linux refuses the route 203.0.113.10/32: no gateway is known that leads there.",
  );
});
