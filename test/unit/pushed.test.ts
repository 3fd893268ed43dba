import { expect, test } from "vitest";
import type { Sketch } from "../support/scenario.ts";
import { SUBNET, viewOf } from "../support/tunnel-view.ts";

const server = `dev tun
topology subnet
server 10.8.0.0 255.255.255.0
keepalive 10 60
push "route 10.20.0.0 255.255.0.0"
push "dhcp-option DNS 10.8.0.1"`;

/** Each option with the line it comes from, and the one that keeps it away. */
const pushedIn = (sketch: Sketch): readonly string[] => {
  const { pushReply, pushed } = viewOf(sketch);
  expect(pushed).toHaveLength(pushReply?.length ?? 0);
  return pushed.map(({ origin, keptAwayBy }, at) => {
    const from = origin === null ? "?" : `${origin.file}:${origin.line}`;
    return `${pushReply?.[at]} <- ${from}${keptAwayBy === null ? "" : ` x ${keptAwayBy.line}`}`;
  });
};

test("each option that is pushed tells the line it comes from", () => {
  expect(pushedIn({ server, ccd: 'push "route 10.30.0.0 255.255.0.0"' })).toEqual([
    "route 10.20.0.0 255.255.0.0 <- server.ovpn:5",
    "dhcp-option DNS 10.8.0.1 <- server.ovpn:6",
    "route-gateway 10.8.0.1 <- server.ovpn:3",
    "topology subnet <- server.ovpn:3",
    "ping 10 <- server.ovpn:4",
    "ping-restart 60 <- server.ovpn:4",
    "route 10.30.0.0 255.255.0.0 <- ccd/client:1",
    "ifconfig 10.8.0.2 255.255.255.0 <- server.ovpn:3",
  ]);
});

test.each([false, true])("and the client's line that keeps it away (OpenVPN 3: %s)", (client3) => {
  const keptAway = (...lines: readonly string[]) =>
    pushedIn({ server, client3, client: ["client", "dev tun", "remote 203.0.113.10", ...lines].join("\n") })
      .filter((text) => text.includes(" x "))
      .map((text) => text.replace(/ <- .* x /, " x "));
  expect(keptAway("route-nopull")).toEqual(["route 10.20.0.0 255.255.0.0 x 4", "dhcp-option DNS 10.8.0.1 x 4"]);
  expect(keptAway("pull-filter ignore ping")).toEqual(["ping 10 x 4", "ping-restart 60 x 4"]);
  expect(keptAway("pull-filter accept route", "route-nopull")).toEqual([
    "route 10.20.0.0 255.255.0.0 x 5",
    "dhcp-option DNS 10.8.0.1 x 5",
  ]);
  // OpenVPN 3 compares words: a blank at the end of a filter is none.
  const exceptRoutes = keptAway('pull-filter accept "route "', "pull-filter ignore route");
  expect(exceptRoutes).toEqual(client3 ? [] : ["route-gateway 10.8.0.1 x 5"]);
  expect(keptAway("pull-filter reject dhcp-option")).toEqual(["dhcp-option DNS 10.8.0.1 x 4"]);
});

test("a pasted reply comes from no line, and a client alone is pushed nothing that is known", () => {
  expect(pushedIn({ pushReply: SUBNET })[0]).toBe("route-gateway 10.8.0.1 <- ?");
  expect(viewOf({}).pushed).toEqual([]);
});
