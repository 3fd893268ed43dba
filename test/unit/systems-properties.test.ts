import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePrefix } from "../../server/src/routing/addresses.ts";
import type { System } from "../../server/src/routing/types.ts";
import { SUBNET, viewOf } from "../support/tunnel-view.ts";

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
