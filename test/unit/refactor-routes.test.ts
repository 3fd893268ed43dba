import { describe, expect, test } from "vitest";
import { refactorings } from "../../server/src/features/refactor/index.ts";
import type { RefactorContext } from "../../server/src/features/refactor/refactoring.ts";
import { atCursor } from "../support/cursor.ts";
import { checkOffered, type RefactorCase } from "../support/refactorings.ts";

describe("refactorings", () => {
  test.each<RefactorCase>([
    {
      name: "fewer routes",
      before: "|route 10.0.0.0 255.255.255.128 vpn_gateway 5\nverb 3\nroute 10.0.0.128 255.255.255.128 vpn_gateway 5\n",
      after: {
        "Write these 2 routes as 1 with the same addresses": "route 10.0.0.0 255.255.255.0 vpn_gateway 5\nverb 3\n",
      },
    },
    {
      name: "fewer pushed routes of both kinds, each for itself",
      before:
        'push "|route-ipv6 2001:db8::/33"\npush "route-ipv6 2001:db8:8000::/33"\npush "route 10.0.0.0 255.0.0.0"\nroute 10.0.0.0 255.0.0.0\n',
      after: {
        "Sort these 4 routes by address":
          'push "route 10.0.0.0 255.0.0.0"\nroute 10.0.0.0 255.0.0.0\npush "route-ipv6 2001:db8::/33"\npush "route-ipv6 2001:db8:8000::/33"\n',
        "Write these 2 routes as 1 with the same addresses":
          'push "route-ipv6 2001:db8::/32"\npush "route 10.0.0.0 255.0.0.0"\nroute 10.0.0.0 255.0.0.0\n',
      },
    },
    {
      name: "no fewer routes where another one lies between",
      before:
        "|route 10.0.0.0 255.255.255.128\nroute 10.0.0.128 255.255.255.128\nroute 10.0.0.0 255.255.255.0 net_gateway\n",
      after: {
        "Sort these 3 routes by address":
          "route 10.0.0.0 255.255.255.0 net_gateway\nroute 10.0.0.0 255.255.255.128\nroute 10.0.0.128 255.255.255.128\n",
      },
    },
    {
      name: "the two halves of everything stay",
      before: "|route 0.0.0.0 128.0.0.0\nroute 128.0.0.0 128.0.0.0\n",
      after: {},
    },
    {
      name: "routes in order, with what is behind them",
      before: "route 10.2.0.0 255.255.0.0 # b\n|route 10.1.0.0 255.255.0.0 # a\n\nroute 10.0.0.0 255.255.0.0",
      after: {
        "Sort these 2 routes by address":
          "route 10.1.0.0 255.255.0.0 # a\nroute 10.2.0.0 255.255.0.0 # b\n\nroute 10.0.0.0 255.255.0.0",
      },
    },
    {
      name: "no other order where one route may need another",
      before: "route 10.2.0.0 255.255.0.0 10.8.0.9\n|route 10.1.0.0 255.255.0.0\n",
      after: {},
    },
  ])("$name", checkOffered);
});

test("15,000 routes are rewritten only for who asks", () => {
  const many = Array.from({ length: 15_000 }, (_, i) => `route 10.${i >> 8}.${i & 255}.0 255.255.255.0\n`).join("");
  const { context, position } = atCursor(`|${many}`, { kind: "main" });
  const titles = (trigger: RefactorContext["trigger"]) => {
    const places = { ...context, list: undefined, resolve: () => "", open: () => undefined, configurations: () => [] };
    const request = { range: { start: position, end: position }, diagnostics: [] };
    return [...refactorings({ ...places, creates: "supported", trigger }, request)].map(({ title }) => title);
  };
  expect(titles("invoked")).toEqual(["Write these 15000 routes as 7 with the same addresses"]);
  expect(titles("automatic")).toEqual([]);
});
