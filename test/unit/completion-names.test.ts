import { describe, expect, test } from "vitest";
import { checkOffers, complete } from "../support/completions.ts";
import type { ContextOptions } from "../support/cursor.ts";

describe("names for the place", () => {
  const cases: ReadonlyArray<[string, ContextOptions, ...string[]]> = [
    ["|", {}, "+client", "+server", "+remote", "+<ca>", "+client configuration", "-peer-id", "-ifconfig-push"],
    ["client\n|", {}, "+remote", "-server", "-client", "-client configuration"],
    ["server 10.8.0.0 255.255.255.0\n|", {}, "+client-config-dir", "+push", "-remote", "-server"],
    ["client\nremote a.example.com\n|", {}, "+remote", "+verb"],
    ["client\nverb 3\n|", {}, "-verb"],
    ["client\nverb| 3\n", {}, "+verb"],
    ["client\n<connection>\n|\n</connection>", {}, "+remote", "+proto", "+<tls-crypt>", "-dev", "-verb", "-<ca>"],
    ["client\nproto udp\n<connection>\n|\n</connection>", {}, "+proto"],
    ["client\n<connection>\nproto udp\n|\n</connection>", {}, "-proto"],
    [
      'server 10.8.0.0 255.255.255.0\npush "|"',
      {},
      "+route",
      "+redirect-gateway",
      "+dhcp-option",
      "-server",
      "-remote",
      "-ca",
      "-<ca>",
      "-push-continuation",
      "-peer-id",
    ],
    ["PUSH_REPLY\n|", { kind: "push" }, "+peer-id", "+route", "-show-tls"],
    ["|", {}, "-show-tls", "-help", "-gremlin", "-push-continuation", "-msg-channel"],
    ['push "|', {}, "+route", "-server"],
    ["push |", {}, '+"route"', '-"server"'],
    ["setenv opt |", {}, "+block-outside-dns", "+verb"],
    ["|", { kind: "ccd" }, "+ifconfig-push", "+iroute", "+push", "-remote", "-dev", "-client configuration"],
    ["# |", {}, "-verb"],
    ["verb 3 # |", {}, "-verb"],
    ["<c|", {}, "+<ca>", "+<cert>", "-client"],
    ["<ca>\n|", {}, "+</ca>", "-verb"],
    ["<ca>\nMII\n</|", {}, "+</ca>"],
    ["<ca>\nMII|\n</ca>", {}, "-</ca>", "-verb"],
  ];
  test.each(cases)("%j %j", (marked, options, ...claims) => checkOffers(marked, claims, options));
});

describe("names for the target", () => {
  const cases: ReadonlyArray<[string, ContextOptions, ...string[]]> = [
    ["|", { target: { openvpn: "2.4" } }, "-compat-mode", "+ncp-ciphers"],
    ["|", { target: { openvpn: "2.6" } }, "+compat-mode", "-tls-remote"],
    ["|", { target: { openvpn: "2.6", platform: "linux" } }, "-block-outside-dns"],
    ["|", { target: { openvpn: "2.6", platform: "windows" } }, "+block-outside-dns"],
    ["|", { target: { client: "connect" } }, "-fragment", "-server"],
  ];
  test.each(cases)("%j %j", (marked, options, ...claims) => checkOffers(marked, claims, options));

  test("a deprecated directive is struck through", () => {
    const item = complete("|", { target: { openvpn: "2.6" } }).find(({ label }) => label === "comp-lzo");
    expect(item?.tags).toEqual([1]);
  });
});
