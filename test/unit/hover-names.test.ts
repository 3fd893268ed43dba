import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { atCursor, type ContextOptions } from "../support/cursor.ts";
import { checkHover, hoverText } from "../support/hovers.ts";

describe("names", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["re|mote vpn.example.com", "**remote**", "remote host [port] [proto]", "openvpn.8.html"],
    ["|remote vpn.example.com", "**remote**"],
    ["--ver|b 3", "**verb**"],
    ['push "redirect-g|ateway def1"', "**redirect-gateway**"],
    ['p|ush "redirect-gateway def1"', "**push**"],
    ["setenv opt block-outside|-dns", "**block-outside-dns**"],
    ["<connection>\nremo|te vpn.example.com\n</connection>", "**remote**"],
    ["<c|a>\n</ca>", "**ca**"],
    ["<ca>\n</c|a>", "**ca**"],
    ["<connection>\n<tls|-crypt>\n</tls-crypt>\n</connection>", "**tls-crypt**"],
    ['ca "op|en', ...["**file**"]],
    ['c|a "open', "**ca**"],
    ["remot|e2 x", "`remote2` is not a directive of any OpenVPN"],
    ["setenv opt remot|e2 x", "only warns", "`setenv opt`"],
    ["# remo|te"],
    ["verb 3 # remo|te"],
    ["|"],
    ["\n|\n"],
    ["<ca>\nremo|te\n</ca>"],
  ];
  test.each(cases)("%j", (marked, ...expected) => checkHover(marked, expected));
});

describe("whose a directive is and where it stands", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["remo|te x", "For clients. In OpenVPN 2.6 it may stand in the configuration or in a `<connection>` block."],
    ["irou|te 10.0.0.0", "For servers, about one client. In OpenVPN 2.6 it may stand in a client-config-dir file."],
    ["peer|-id 0", "Servers send it to clients; nobody writes it into a file."],
    ["topolo|gy subnet", "Values: `net30`, `p2p`, `subnet`."],
    ["ver|b 3", "Without the line: `1`."],
  ];
  test.each(cases)("%j", (marked, ...expected) => checkHover(marked, expected));

  test("what an argument is left out for is not what the line is left out for", () => {
    expect(hoverText("auth-user|-pass")).not.toContain("Without the line");
  });
});

test("a directive's hover leads to its page where there are pages", () => {
  const { context, position } = atCursor("remo|te x");
  const value = (pages: string | undefined) => JSON.stringify(hover({ ...context, pages }, position)?.contents);
  expect(value("file:///pages")).toContain("[All of remote](file:///pages/directives/client-options.md#remote)");
  expect(value(undefined)).not.toContain("directives/remote.md");
});

describe("what became of a directive", () => {
  const cases: ReadonlyArray<[string, ContextOptions, ...string[]]> = [
    ["ns-cert-ty|pe server", { target: { openvpn: "2.6" } }, "⚠", "`remote-cert-tls`"],
    [
      "compat-mo|de 2.4.0",
      { target: { openvpn: "2.4" } },
      "Too new: OpenVPN 2.4 does not know it; it came with 2.6.0.",
    ],
    ["tls-remo|te x", { target: { openvpn: "2.6" } }, "Removed", "`verify-x509-name`"],
    ["secre|t static.key", {}, "Use `peer-fingerprint` or `TLS mode` instead."],
    ["use|r nobody", { target: { platform: "linux" } }, "**user**"],
    ["use|r nobody", { target: { platform: "windows" } }, "Without effect"],
    ["fragme|nt 1300", { target: { client: "connect" } }, "OpenVPN Connect"],
  ];
  test.each(cases)("%j %j", (marked, options, ...expected) => checkHover(marked, expected, options));
});

test("what one system ignores works on the others", () => {
  for (const platform of ["any", "linux"] as const) {
    expect(hoverText("use|r nobody", { target: { platform } })).not.toContain("Without effect");
  }
});
