import { expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import type { RoutesParams } from "../../server/src/protocol.ts";

const view = (text: string, params: Partial<RoutesParams> = {}) =>
  computeRoutes(
    { uri: "client.ovpn", ...params },
    {
      read: (uri) => (uri === "client.ovpn" ? text : undefined),
      resolve: (_base, file) => file,
    },
  );

const codes = (text: string, params: Partial<RoutesParams> = {}) => {
  const { completed, notes } = view(text, params);
  return [completed, ...notes.filter(({ severity }) => severity === "error").map(({ code }) => code)];
};

test.each([
  ["", {}, [false, "no-tunnel"]],
  ["<ca>\n", {}, [false, "client-refused", "no-tunnel"]],
  ["client\nremote 192.0.2.1\n", {}, [false, "no-tunnel"]],
  ["client\nremote 192.0.2.1\n", { openvpn: "2.7" } as const, [true]],
  ["", { openvpn: "2.7" } as const, [false, "no-tunnel"]],
  ["client\ndev tun\nremote 192.0.2.1\n", {}, [true]],
  ["client\ndev tun\n<connection>\nremote 192.0.2.1\n</connection>\nroute 10.66.0.0 255.255.0.0\n", {}, [true]],
  [
    "client\ndev tun\n<connection>\nremote 192.0.2.1\nroute 10.66.0.0 255.255.0.0\n</connection>\n",
    {},
    [false, "client-refused"],
  ],
  ["client\ndev tun\nremote 192.0.2.1\nmanagement-hold\n", {}, [false, "client-refused"]],
  ["", { pushReply: "PUSH_REPLY,topology net30,ifconfig 10.8.0.6 10.8.0.5" }, [true]],
])("%j with %j", (text, params, expected) => expect(codes(text, params)).toEqual(expected));

test.each([
  ["mode server\nifconfig 10.8.0.1 10.8.0.2\n", [false, "server-refused"]],
  ["mode server\ntls-server\nifconfig 10.8.0.1 10.8.0.2\n", [true]],
  ["server 10.8.0.0 255.255.255.0\nusername-as-common-name\n", [false, "server-refused"]],
  ["server 10.8.0.0 255.255.255.0\nverify-client-cert none\n", [false, "server-refused"]],
  ["server 10.8.0.0 255.255.255.0\nverify-client-cert none\nplugin auth.so\n", [true]],
])("a server with %j", (text, expected) => expect(codes(`dev tun\n${text}`)).toEqual(expected));

test("what keeps the client from starting is told although the server's line of that number has a fault as well", () => {
  const files: Readonly<Record<string, string>> = {
    "server.conf": 'dev tun\nserver 10.8.0.0 255.255.255.0\npush "route nowhere.example.com 255.255.255.255"\n',
    "client.conf": "client\ndev tun\npull-filter maybe route\nremote 192.0.2.1\n",
  };
  const { completed, notes } = computeRoutes(
    { uri: "client.conf", server: "server.conf" },
    { read: (uri) => files[uri], resolve: (_base, file) => file },
  );
  expect([completed, ...notes.map(({ code }) => code)]).toEqual([false, "pushed-option-refused", "client-refused"]);
});
