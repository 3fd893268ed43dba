import { expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { SeriesVersion } from "../../server/src/routing/types.ts";
import { scenario } from "../support/scenario.ts";

const LAN = 'dev tun\nserver 10.8.0.0 255.255.255.0\ntopology subnet\npush "route 192.168.0.0 255.255.255.0"';

/** What Linux has for the LAN's own network once the same network was pushed. */
const rowsFor = (openvpn: SeriesVersion) => {
  const { after, operations } = simulate({ ...scenario({ server: LAN }), openvpn, openvpnServer: openvpn });
  const rows = after.filter(({ destination }) => destination === "192.168.0.0/24").map((row) => row.interface);
  return [...rows, operations.at(-1)?.result].join(" ");
};

test.each([
  ["2.4", "eth0 exists"],
  ["2.5", "tun0 ok"],
  ["2.6", "tun0 eth0 ok"],
  ["2.7", "tun0 eth0 ok"],
] as const)("an equal route with OpenVPN %s", (version, expected) => expect(rowsFor(version)).toBe(expected));

const view = (openvpn: SeriesVersion, more: string) => {
  const files: Readonly<Record<string, string>> = {
    server: "dev tun\nserver 10.8.0.0 255.255.255.0",
    client: `client\ndev tun\nremote 203.0.113.10\n${more}`,
  };
  return computeRoutes(
    { uri: "client", server: "server", openvpn },
    { read: (uri) => files[uri], resolve: (_base, file) => file },
  );
};

test("a line the parser refuses keeps the client from starting", () => {
  const { completed, notes } = view("2.6", "route-table 7");
  expect(completed).toBe(false);
  expect(notes.map(({ code, origin }) => `${code} ${origin?.line} ${origin?.directive}`)).toContain(
    "client-refused 4 route-table",
  );
  expect(view("2.7", "route-table 7").completed).toBe(true);
});

test("2.7 reaches a server on this computer by the loopback", () => {
  const commands = (openvpn: SeriesVersion) =>
    simulate({
      ...scenario({
        client: "client\ndev tun\nremote 127.0.0.1",
        pushReply: "redirect-private,ifconfig 10.8.0.6 10.8.0.5",
      }),
      openvpn,
    }).operations.map(({ command, result }) => `${command} -> ${result}`);
  expect(commands("2.6")).toEqual(["ip route add 127.0.0.1/32 via 192.168.0.1 -> ok"]);
  expect(commands("2.7")).toEqual(["ip route add 127.0.0.1/32 dev lo -> ok"]);
});

test("a log that shows the data channel in the kernel gives routes a metric of 200", () => {
  const commands = (...opened: readonly string[]) =>
    computeRoutes(
      {
        uri: "client",
        pushReply: [
          "2026-01-02 03:04:05 PUSH: Received control message: 'PUSH_REPLY,route 10.1.0.0 255.255.0.0,route-ipv6 2001:db8:1::/48,ifconfig-ipv6 2001:db8::2/64 2001:db8::1,ifconfig 10.8.0.6 10.8.0.5'",
          ...opened.map((line) => `2026-01-02 03:04:05 ${line}`),
        ].join("\n"),
        lan: "192.168.0.19/24",
        gateway: "192.168.0.1",
      },
      { read: () => "client\ndev tun\nremote 203.0.113.10", resolve: (_base, file) => file },
    ).operations.map(({ command }) => command);
  const plain = ["ip route add 10.1.0.0/16 via 10.8.0.5", "ip -6 route add 2001:db8:1::/48 dev tun0"];
  const offloaded = plain.map((command) => `${command} metric 200`);
  expect(commands()).toEqual(plain);
  expect(commands("DCO version: 6.18.9", "TUN/TAP device tun0 opened")).toEqual(plain);
  expect(commands("DCO device tun0 opened")).toEqual(offloaded);
  expect(commands("ovpn-dco device [OpenVPN Data Channel Offload] opened")).toEqual(offloaded);
  expect(commands("DCO device tun0 opened", "TUN/TAP device tun0 opened")).toEqual(plain);
});

test("what a draft has yet to say keeps nothing back", () => expect(view("2.6", "").completed).toBe(true));

test("twice as many IPv6 routes take about twice as long, not four times", () => {
  const time = (count: number): number => {
    const routes = Array.from({ length: count }, (_, at) => `route-ipv6 2001:db8:${at.toString(16)}::/48`);
    const from = process.cpuUsage();
    expect(view("2.6", routes.join("\n")).completed).toBe(true);
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  time(2000);
  const small = Math.min(time(2000), time(2000));
  expect(time(8000) / small).toBeLessThan(10);
});
