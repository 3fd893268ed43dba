import { describe, expect, test } from "vitest";
import { codeLenses, LENS_KINDS, OPEN_COMMAND, PREVIEW_COMMAND } from "../../server/src/features/code-lenses.ts";
import { replySize } from "../../server/src/routing/server/reply-size.ts";
import { type ContextOptions, contextOf } from "../support/cursor.ts";

const COMMANDS = [PREVIEW_COMMAND, OPEN_COMMAND];

function titles(text: string, options?: ContextOptions, commands: readonly string[] = COMMANDS): string[] {
  const context = { ...contextOf(text, options), lenses: new Set(LENS_KINDS), commands };
  return [...codeLenses(context)].map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`);
}

const TLS = "ca ca.crt";

describe("the role", () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ["dev tun\nserver 10.8.0.0 255.255.255.0", "server for 62 clients, net30"],
    ["dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0", "server for 253 clients, subnet"],
    ["dev tun\ntopology p2p\nserver 10.8.0.0 255.255.255.0", "server for 248 clients, p2p"],
    ["dev tun\nmax-clients 5\nserver 10.8.0.0 255.255.255.0", "server for 5 clients, net30"],
    ["dev tun\ntopology subnet\nserver 10.8.0.0 255.255.0.0", "server for 1,024 clients, subnet"],
    ["dev tap\nserver-bridge", "server, tap"],
    ["dev tun\nserver 10.8.0.0 nonsense", "server, net30"],
    ["client\nremote a.example\nremote a.example", "client of a.example"],
    [
      "client\n<connection>\nremote a.example\n</connection>\n<connection>\nremote b.example\n</connection>",
      "client of a.example and 1 more",
    ],
    ["client", "client without a server"],
    ["ifconfig 10.8.0.1 10.8.0.2", "waits for its peer"],
    ["ifconfig 10.8.0.1 10.8.0.2\nremote b.example", "peer of b.example"],
  ];
  test.each(cases)("%j", (text, expected) => {
    expect(titles(text).slice(0, 2)).toEqual(["1: Preview routing", `1: ${expected}`]);
  });

  test("a file without a role gets the preview alone, an empty one and a client's own file nothing", () => {
    expect(titles("verb 3")).toEqual(["1: Preview routing"]);
    expect(titles("# nothing")).toEqual([]);
    expect(titles("ifconfig-push 10.8.0.6 10.8.0.5", { kind: "ccd" })).toEqual([]);
  });

  test("an editor without the command is not offered it", () => {
    expect(titles("client\nremote a.example", {}, [])[0]).toBe("1: client of a.example");
  });
});

describe("what a helper stands for", () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    [
      "dev tun\nserver 10.8.0.0 255.255.255.0",
      "2: ifconfig 10.8.0.1 10.8.0.2 · ifconfig-pool 10.8.0.4 10.8.0.251 · pushes route 10.8.0.1, topology net30",
    ],
    [
      "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0",
      "3: ifconfig 10.8.0.1 255.255.255.0 · ifconfig-pool 10.8.0.2 10.8.0.254 255.255.255.0 · pushes route-gateway 10.8.0.1, topology subnet",
    ],
    ["dev tap\nserver-bridge", "2: pushes route-gateway dhcp"],
    [
      "dev tun\nserver-ipv6 2001:db8::/64",
      "2: ifconfig-ipv6 2001:db8::1/64 · ifconfig-ipv6-pool 2001:db8::1000/64 · pushes tun-ipv6",
    ],
  ];
  test.each(cases)("%j", (text, expected) => {
    const found = titles(text).filter((title) => /ifconfig|pushes/.test(title));
    expect(found).toEqual([expected]);
  });
});

describe("data channel offload", () => {
  const client = (line: string) => `client\ndev tun\nremote a.example\n${TLS}\n${line}`;
  const cases: ReadonlyArray<readonly [string, string, ContextOptions["target"]?]> = [
    [client(""), "2: data channel offload: possible"],
    [client("fragment 1300"), "2: data channel offload: not possible, line 5: fragment"],
    [client("comp-lzo no"), "2: data channel offload: not possible, line 5: comp-lzo"],
    [client("compress migrate"), "2: data channel offload: possible"],
    [client("compress lz4-v2"), "2: data channel offload: not possible, line 5: compress lz4-v2"],
    [client("allow-compression asym"), "2: data channel offload: not possible, line 5: allow-compression asym"],
    [client("allow-compression no"), "2: data channel offload: possible"],
    [
      client("data-ciphers AES-256-GCM:?AES-128-CBC"),
      "2: data channel offload: not possible, line 5: data-ciphers AES-128-CBC",
    ],
    [client("data-ciphers aes-256-gcm:CHACHA20-POLY1305"), "2: data channel offload: possible"],
    [client("disable-dco"), "2: data channel offload: not possible, line 5: disable-dco"],
    [client("bind-dev eth0"), "2: data channel offload: not possible, line 5: bind-dev"],
    [client("bind-dev eth0"), "2: data channel offload: possible", { openvpn: "2.7" }],
    [
      "client\ndev tun\n<connection>\nremote a.example\nhttp-proxy p.example 3128\n</connection>",
      "2: data channel offload: not possible, line 5: http-proxy",
    ],
    ["client\ndev tap\nremote a.example", "2: data channel offload: not possible, line 2: dev tap"],
    ["dev tun\nifconfig 10.8.0.1 10.8.0.2", "1: data channel offload: not possible, no TLS"],
    ["dev tun\nsecret s.key\nifconfig 10.8.0.1 10.8.0.2", "1: data channel offload: not possible, line 2: no TLS"],
    ["dev tun\nserver 10.8.0.0 255.255.255.0", "1: data channel offload: not possible, line 2: topology net30"],
    ["dev tun\nserver 10.8.0.0 255.255.255.0", "1: data channel offload: possible", { openvpn: "2.7" }],
  ];
  test.each(cases.map(([text, expected, target = {}]) => ({ text, expected, target })))("$text", (each) => {
    const { text, expected, target } = each;
    expect(titles(text, { target }).filter((title) => title.includes("offload"))).toEqual([expected]);
  });

  const without: ReadonlyArray<ContextOptions["target"]> = [
    { openvpn: "2.5" },
    { platform: "macos" },
    { client: "connect" },
  ];
  test.each(without)("%j has none", (target = {}) => {
    expect(titles(client(""), { target }).filter((title) => title.includes("offload"))).toEqual([]);
  });
});

describe("the PUSH_REPLY", () => {
  const server = (pushes: number) =>
    `dev tun\nserver 10.8.0.0 255.255.255.0\n${'push "route 192.0.2.0 255.255.255.0"\n'.repeat(pushes)}`;
  const sizes = (text: string) => titles(text).filter((title) => title.includes("PUSH_REPLY"));

  test("is measured with the client's address and what each session adds", () => {
    const reply =
      "PUSH_REPLY,route 10.8.0.1,topology net30,ifconfig 10.8.0.6 10.8.0.5,peer-id 0,cipher AES-256-GCM,protocol-flags cc-exit tls-ekm dyn-tls-crypt,tun-mtu 1500";
    expect(sizes(server(0))).toEqual([`2: PUSH_REPLY: about ${reply.length} bytes, 1 message`]);
  });

  test("is split where a message is full", () => {
    expect(sizes(server(40))).toEqual([expect.stringMatching(/^3: PUSH_REPLY: about 1,\d\d\d bytes, 2 messages$/)]);
  });

  const message = (length: number) => "x".repeat(length);
  const cases: ReadonlyArray<readonly [readonly number[], number, number]> = [
    [[], 10, 1],
    [[929], 940, 1],
    [[400, 400], 812, 1],
    [[400, 528], 940, 1],
    [[400, 529], 411 + 20 + 540 + 20, 2],
  ];
  test.each(cases)("options of %j bytes", (lengths, bytes, messages) => {
    expect(replySize(lengths.map(message))).toEqual({ bytes, messages, tooLong: undefined });
  });

  test("cannot be sent with an option that fills a message", () => {
    expect(replySize([message(930)]).tooLong).toBe(message(930));
  });
});
