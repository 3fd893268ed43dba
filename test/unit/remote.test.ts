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
