import { expect, test } from "vitest";
import { type Effective, effectiveOptions } from "../../server/src/config/effective.ts";
import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET } from "../../server/src/config/types.ts";
import type { Version } from "../../server/src/directives/types.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const read = (text: string, openvpn: Version): Effective =>
  effectiveOptions(readConfig(parse(text.replaceAll(" / ", "\n")), "main"), { ...DEFAULT_TARGET, openvpn });

const shown = ({ device, topology, ...options }: Effective): string =>
  [
    device,
    topology,
    ...(["serverBy", "pullBy", "tlsServerBy", "tlsClientBy"] as const).flatMap((role) => {
      const use = options[role];
      return use === undefined ? [] : [`${role.slice(0, -2)}:${use.name.value}`];
    }),
  ].join(" ");

const entries = ({ connections }: Effective): string =>
  connections
    .map(({ remote, proto, localPort, remotePort, binds }) => {
      const host = remote?.args[0]?.value ?? "-";
      return `${host} ${proto} ${localPort}>${remotePort} ${binds ? "bound" : "free"}`;
    })
    .join(", ");

/** Lines joined by " / ", the version, what comes out. */
test.each<[string, Version, string]>([
  ["", "2.6", "unknown net30"],
  ["", "2.7", "tun net30"],
  ["dev tun3", "2.6", "tun net30"],
  ["dev vpn / dev-type tap", "2.6", "tap net30"],
  ["dev tap / dev-type tunnel", "2.6", "unknown net30"],
  ["dev tap / dev tun", "2.6", "tun net30"],
  ["client / dev tun", "2.6", "tun net30 pull:client tlsClient:client"],
  ["dev tun / server 10.8.0.0 255.255.255.0", "2.6", "tun net30 server:server tlsServer:server"],
  ["dev tun / server 10.8.0.0 255.255.255.0", "2.7", "tun subnet server:server tlsServer:server"],
  ["dev tun / topology p2p / server 10.8.0.0 255.255.255.0", "2.7", "tun p2p server:server tlsServer:server"],
  ["dev tap / server-bridge", "2.7", "tap net30 server:server-bridge tlsServer:server-bridge"],
  ["dev tun / server-ipv6 2001:db8::/64", "2.4", "tun net30"],
  ["dev tun / server-ipv6 2001:db8::/64", "2.5", "tun net30 server:server-ipv6 tlsServer:server-ipv6"],
  ["dev tun / mode server / tls-server", "2.6", "tun net30 server:mode tlsServer:tls-server"],
  ["dev tun / mode server / mode p2p", "2.6", "tun net30"],
  ["setenv opt dev tun / setenv opt client now", "2.6", "tun net30"],
])("%s in %s is %s", (text, version, expected) => {
  expect(shown(read(text, version))).toBe(expected);
});

const BLOCK = "<connection>\nremote 192.0.2.2 443 tcp\n</connection>";

test.each<[string, Version, string]>([
  ["dev tun", "2.6", "- udp 1194>1194 bound"],
  ["client / remote 192.0.2.1", "2.5", "192.0.2.1 udp 1194>1194 bound"],
  ["client / remote 192.0.2.1", "2.6", "192.0.2.1 udp 1194>1194 free"],
  ["client / remote 192.0.2.1 / lport 0", "2.6", "192.0.2.1 udp 0>1194 bound"],
  ["client / remote 192.0.2.1 / lport 0", "2.7", "192.0.2.1 udp 0>1194 free"],
  ["remote 192.0.2.1 443 tcp / proto udp / port 7", "2.6", "192.0.2.1 tcp 7>443 bound"],
  ["client / remote 192.0.2.1 443 tcp", "2.6", "192.0.2.1 tcp-client 1194>443 free"],
  ["remote 192.0.2.1 443 tcp", "2.7", "192.0.2.1 tcp-client 1194>443 free"],
  ["server 10.8.0.0 255.255.255.0 / proto tcp6", "2.6", "- tcp-server 1194>1194 bound"],
  ["remote 192.0.2.1 / remote 192.0.2.2 2", "2.6", "192.0.2.1 udp 1194>1194 bound, 192.0.2.2 udp 1194>2 bound"],
  [`client / remote 192.0.2.1 / ${BLOCK}`, "2.6", "192.0.2.2 tcp-client 1194>443 free"],
  [`client / lport 5 / ${BLOCK}`, "2.6", "192.0.2.2 tcp-client 5>443 bound"],
  [`client / ${BLOCK} / lport 5`, "2.6", "192.0.2.2 tcp-client 1194>443 free"],
  ["proto tpc", "2.6", "- unknown 1194>1194 bound"],
])("%s in %s connects as %s", (text, version, expected) => {
  expect(entries(read(text, version))).toBe(expected);
});

test("blocks without a key of their own take the global ones, those with one take none", () => {
  const own = "<connection>\nremote 192.0.2.1\ntls-crypt own.key\n</connection>";
  const { connections } = read(
    `client / ${own} / <connection>\nremote 192.0.2.2\n</connection> / tls-auth ta.key`,
    "2.6",
  );
  expect(connections.map(({ options }) => [options.has("tls-auth"), options.has("tls-crypt")])).toEqual([
    [false, true],
    [true, false],
  ]);
});
