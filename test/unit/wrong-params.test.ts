import { expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import { wrongParams } from "../../server/src/features/wrong-params.ts";
import type { RoutesParams } from "../../server/src/protocol.ts";

/** Parameters arrive as JSON from anywhere: types say nothing about them. */
const paramsOf = (json: string): RoutesParams => ({ uri: "c", ...JSON.parse(json) });

test.each([
  ['{"lan":"foo"}', 'The LAN "foo" is no address with a prefix length, such as 192.168.0.19/24.'],
  ['{"lan":"192.168.0.19"}', 'The LAN "192.168.0.19" is no address with a prefix length, such as 192.168.0.19/24.'],
  ['{"gateway":"300.1.1.1"}', 'The gateway "300.1.1.1" is no IP address, such as 192.168.0.1.'],
  [
    '{"lan6":"192.168.0.19/24"}',
    'The IPv6 LAN "192.168.0.19/24" is no IPv6 address with a prefix length, such as 2001:db8:1::19/64.',
  ],
  ['{"lan6":7}', "The IPv6 LAN 7 is no IPv6 address with a prefix length, such as 2001:db8:1::19/64."],
  ['{"gateway6":"192.168.0.1"}', 'The IPv6 gateway "192.168.0.1" is no IPv6 address, such as fe80::1.'],
  [
    '{"serverAddress":"vpn.example.com"}',
    'The server\'s address "vpn.example.com" is no IP address, such as 203.0.113.10.',
  ],
  ['{"pushReply":"nonsense"}', "There is no PUSH_REPLY in that text: paste the line of a client's log that holds it."],
  ['{"network":null}', 'The network is no object with "interfaces", "routes" and "hosts".'],
  ['{"network":{"interfaces":"x"}}', '"interfaces" of the network is no list.'],
  [
    '{"network":{"routes":[{"destination":"0.0.0.0/0","gateway":"x","interface":"e"}]}}',
    "A route of the network has a gateway that is no IP address: ",
  ],
  ['{"network":{"hosts":{"a":"192.0.2.1"}}}', '"hosts" of the network gives each name a list of IP addresses.'],
])("%s", (json, message) => {
  const params = paramsOf(json);
  expect(Array.from(wrongParams(params))[0]).toContain(message);
  const view = computeRoutes(params, {
    read: () => "client\ndev tun\nremote 192.0.2.1\n",
    resolve: (_base, file) => file,
  });
  expect([view.completed, view.notes[0]?.code]).toEqual([false, "wrong-option"]);
});

test.each([
  '{"lan":"192.168.0.19/24","gateway":"192.168.0.1","serverAddress":"203.0.113.10"}',
  '{"lan6":"2001:db8:1::19/64","gateway6":"fe80::1"}',
  '{"network":{"interfaces":[],"routes":[],"hosts":{}}}',
  '{"network":{}}',
  '{"network":{"interfaces":[{"name":"eth0","addresses":["fd00::19/64"],"metric":35}]}}',
  '{"pushReply":"route 10.0.0.0 255.0.0.0,ifconfig 10.8.0.6 10.8.0.5"}',
  '{"pushReply":"PUSH_REPLY"}',
])("%s is fine", (json) => expect(Array.from(wrongParams(paramsOf(json)))).toEqual([]));
