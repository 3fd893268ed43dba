import { expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { scenarioOf } from "../agreement/route-case.ts";
import { SERVER } from "../support/notes.ts";
import { scenario } from "../support/scenario.ts";

const network = { interfaces: [], routes: [], hosts: {} };

/** The `ifconfig` that the N-th client of these servers is told. */
function ifconfigOf(
  server: readonly string[],
  clientNumber: number,
  poolPersist: readonly string[] = [],
): string | undefined {
  const pair = { server, client: ["client", "dev tun"], serverAddress: "192.0.2.1", network };
  const view = simulate({ ...scenarioOf(pair, "2.6.14"), clientNumber, poolPersist });
  return view.pushReply?.find((item) => item.startsWith("ifconfig "));
}

const net = "server 10.8.0.0 255.255.255.0";

test.each([
  [["dev tun", "topology net30", net], 1, "ifconfig 10.8.0.6 10.8.0.5"],
  [["dev tun", "topology net30", net], 2, "ifconfig 10.8.0.10 10.8.0.9"],
  [["dev tun", "topology net30", net], 62, "ifconfig 10.8.0.250 10.8.0.249"],
  [["dev tun", "topology net30", net], 63, undefined],
  [["dev tun", "topology p2p", net], 1, "ifconfig 10.8.0.4 10.8.0.1"],
  [["dev tun", "topology p2p", net], 2, "ifconfig 10.8.0.5 10.8.0.1"],
  [["dev tun", "topology subnet", net], 2, "ifconfig 10.8.0.3 255.255.255.0"],
  [["dev tun", "topology subnet", net], 253, "ifconfig 10.8.0.254 255.255.255.0"],
  [["dev tun", "topology subnet", net], 254, undefined],
  [["dev tap", net], 1, "ifconfig 10.8.0.2 255.255.255.0"],
  [["dev tap", "server-bridge 10.9.0.4 255.255.255.0 10.9.0.128 10.9.0.254"], 3, "ifconfig 10.9.0.130 255.255.255.0"],
] as const)("%s gives client %i: %s", (server, number, expected) => {
  expect(ifconfigOf(server, number)).toBe(expected);
});

const subnet = ["dev tun", "topology subnet", net];

test.each([
  [["client,10.8.0.44,"], 1, "ifconfig 10.8.0.44 255.255.255.0"],
  [["other,10.8.0.2,"], 1, "ifconfig 10.8.0.3 255.255.255.0"],
  [["other,10.8.0.3,"], 2, "ifconfig 10.8.0.4 255.255.255.0"],
  [["client,10.99.0.1,"], 1, "ifconfig 10.8.0.2 255.255.255.0"],
  [["# client,10.8.0.44,"], 1, "ifconfig 10.8.0.2 255.255.255.0"],
] as const)("with %s remembered, client %i gets %s", (persist, number, expected) => {
  expect(ifconfigOf([...subnet, "ifconfig-pool-persist ipp.txt"], number, persist)).toBe(expected);
});

test.each([
  ["ifconfig-push 10.8.0.7 255.255.255.0 10.9.0.7", "ifconfig 10.9.0.7 255.255.255.0"],
  ["ifconfig-push 10.8.0.7 255.255.255.0 0.0.0.0", "ifconfig 10.8.0.7 255.255.255.0"],
])("%s tells the client %s", (ccd, expected) =>
  expect(simulate(scenario({ server: SERVER, ccd })).pushReply).toContain(expected),
);

test("an iroute takes routes of its own family away", () => {
  const server = `${SERVER}push "route 0.0.0.0 128.0.0.0"\npush "route-ipv6 ::/1"`;
  const routesWith = (ccd: string) =>
    simulate(scenario({ server, ccd })).pushReply?.filter((item) => /^route(-ipv6)? /.test(item));
  expect(routesWith("iroute 0.0.0.0 128.0.0.0")).toEqual(["route-ipv6 ::/1"]);
  expect(routesWith("iroute-ipv6 ::/1")).toEqual(["route 0.0.0.0 128.0.0.0"]);
});

test.each([
  ["comp-lzo", "", ["topology subnet", "compress stub-v2", "ifconfig 10.8.0.2 255.255.255.0"]],
  ["compress lz4-v2", "", ["topology subnet", "compress stub-v2", "ifconfig 10.8.0.2 255.255.255.0"]],
  ["comp-lzo", 'push "ping 5"', ["compress stub-v2", "ping 5", "ifconfig 10.8.0.2 255.255.255.0"]],
  ["comp-lzo", "push-reset", ["ifconfig 10.8.0.2 255.255.255.0"]],
  ["compress migrate", "", ["topology subnet", "ifconfig 10.8.0.2 255.255.255.0"]],
  ["", "", ["topology subnet", "ifconfig 10.8.0.2 255.255.255.0"]],
])("compress migrate tells a client with %j and %j in its file", (line, ccd, expected) => {
  const client = `client\ndev tun\nremote 203.0.113.10\n${line}`;
  const { pushReply } = simulate(scenario({ server: `${SERVER}compress migrate`, client, ccd }));
  expect(pushReply?.slice(-3)).toEqual(expected.length === 3 ? expected : expect.arrayContaining(expected));
  if (line === "" || line === "compress migrate") expect(pushReply).not.toContain("compress stub-v2");
});
