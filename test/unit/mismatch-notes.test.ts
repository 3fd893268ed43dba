import { expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import type { RoutesParams } from "../../server/src/protocol.ts";

const SERVER = "dev tun\nserver 10.8.0.0 255.255.255.0\n";
const CLIENT = "client\ndev tun\nremote 192.0.2.1\n";

const viewOf = (files: Readonly<Record<string, string>>, params: RoutesParams = { uri: "c", server: "s" }) =>
  computeRoutes(params, { read: (uri) => files[uri], resolve: (_base, file) => file });

const pairNotes = (...asked: Parameters<typeof viewOf>) =>
  viewOf(...asked).notes.filter(({ code }) => code.startsWith("pair-"));

test("two ends that agree have nothing to tell", () => expect(pairNotes({ s: SERVER, c: CLIENT })).toEqual([]));

test.each([
  ["pair-ciphers", "data-ciphers AES-256-GCM\n", "data-ciphers CHACHA20-POLY1305\n"],
  ["pair-auth", "auth SHA256\ndata-ciphers AES-256-CBC\n", "auth SHA512\ndata-ciphers AES-256-CBC\n"],
  ["pair-fragment", "fragment 1300\n", ""],
  ["pair-compression", "comp-lzo no\n", ""],
  ["pair-tls-key", "tls-auth ta.key 0\n", ""],
  ["pair-key-direction", "tls-auth ta.key 0\n", "tls-auth ta.key 0\n"],
])("%s is told, with a way out, on a line of the previewed file", (code, server, client) => {
  const files = { s: SERVER + server, c: CLIENT + client };
  for (const params of [
    { uri: "c", server: "s" },
    { uri: "s", client: "c" },
  ]) {
    const [told] = pairNotes(files, params);
    expect([told?.code, told?.severity, told?.origin?.file, told?.remedies.length]).toEqual([
      code,
      "warning",
      params.uri,
      1,
    ]);
  }
});

test("its line is the one that says so", () =>
  expect(pairNotes({ s: `${SERVER}tls-auth ta.key 0\n`, c: `${CLIENT}tls-auth ta.key 0\n` })[0]?.origin).toEqual({
    file: "c",
    line: 4,
    directive: "tls-auth",
  }));

test("what the simulation tells by itself is told once", () =>
  expect(pairNotes({ s: SERVER, c: CLIENT.replace("dev tun", "dev tap") })).toEqual([]));

test.each([
  ["a file that reads another one which is not here", { s: `${SERVER}config more.conf\n` }],
  ["a line that asks not to be told", { c: `${CLIENT.trim()} # openvpn-ignore: pair-fragment\n` }],
])("nothing of %s", (_, change) =>
  expect(pairNotes({ s: `${SERVER}fragment 1300\n`, c: CLIENT, ...change }).map(({ code }) => code)).toEqual([]),
);

test("nothing where a reply was pasted, or where no tunnel comes up anyway", () => {
  const files = { s: `${SERVER}fragment 1300\n`, c: CLIENT };
  expect(pairNotes(files, { uri: "c", pushReply: "PUSH_REPLY,ifconfig 10.8.0.6 10.8.0.5" })).toEqual([]);
  expect(pairNotes({ ...files, c: `${CLIENT}no-such-directive\n` })).toEqual([]);
});
