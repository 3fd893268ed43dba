import { expect, test } from "vitest";
import { gatewayIn, gatewayProblem, lanProblem } from "../../client/webview/what-if/own-network.ts";

test.each([
  ["192.168.0.19/24", undefined],
  ["10.1.2.3/31", undefined],
  ["192.168.0.19", "it is no IPv4 address with its prefix length."],
  ["192.168.0.300/24", "it is no IPv4 address with its prefix length."],
  ["2001:db8::1/64", "it is no IPv4 address with its prefix length."],
  ["192.168.0.0/24", "it is the whole network's address, not one computer's."],
  ["192.168.0.255/24", "it is the whole network's address, not one computer's."],
  ["127.0.0.1/8", "each computer has it for itself."],
])("my address: %s", (text, problem) => expect(lanProblem(text, 4)).toBe(problem));

test.each([
  ["192.168.0.1", undefined],
  ["10.0.0.1", "it is no other computer's in the network of 192.168.0.19/24."],
  ["192.168.0.19", "it is no other computer's in the network of 192.168.0.19/24."],
  ["fe80::1", "it is no IPv4 address."],
])("a gateway: %s", (text, problem) => expect(gatewayProblem(text, "192.168.0.19/24", 4)).toBe(problem));

test("of IPv6 a router has a link-local address, whatever the network", () => {
  expect(gatewayProblem("fe80::1", "2001:db8:1::19/64", 6)).toBeUndefined();
  expect(lanProblem("2001:db8:1::/64", 6)).toBeUndefined();
});

test("another address of one's own takes the gateway along where that is its neighbour, else the first one", () => {
  expect(gatewayIn("192.168.0.7/24", "192.168.0.254")).toBe("192.168.0.254");
  expect(gatewayIn("192.168.5.7/24", "192.168.0.254")).toBe("192.168.5.1");
  expect(gatewayIn("192.168.5.1/24", "192.168.0.254")).toBeUndefined();
  expect(gatewayIn("192.168.5.7/24", "")).toBe("192.168.5.1");
  expect(gatewayIn(undefined, "192.168.0.254")).toBeUndefined();
});
