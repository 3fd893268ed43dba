import { describe, test } from "vitest";
import { checkOffers } from "../support/completions.ts";
import type { ContextOptions } from "../support/cursor.ts";

describe("arguments", () => {
  const cases: ReadonlyArray<[string, ContextOptions, ...string[]]> = [
    ["proto |", {}, "+udp", "+tcp", "-ca.crt"],
    ["dev |", {}, "+tun", "+tap"],
    ["redirect-gateway def1 |", {}, "+ipv6", "-def1"],
    ['push "redirect-gateway def1 |"', {}, "+ipv6", "-def1"],
    ["route 10.0.0.0 255.0.0.0 |", {}, "+net_gateway", "+vpn_gateway"],
    ["cipher |", {}, "+AES-256-GCM", "-BF-CBC", "-DES-CBC", "-none"],
    ["data-ciphers AES-256-GCM:|", {}, "+AES-128-GCM", "-AES-256-GCM"],
    ["auth |", {}, "+SHA256", "-MD5", "-none"],
    ["dh |", {}, "+none"],
    [
      "ignore-unknown-option block-outside-dns |",
      {},
      "+data-ciphers-fallback",
      "-block-outside-dns",
      "-peer-id",
      "-version",
    ],
    ['pull-filter ignore "|"', {}, "+redirect-gateway", "+dhcp-option", "-server"],
    ["push-remove |", { kind: "ccd" }, "+route", "-server"],
    ['push "ping 10"\npush-remove |', { kind: "ccd" }, "+ping", "-route"],
    ["ca |", {}, "+ca.crt", "+keys", "+my key.pem"],
    ["key keys/|", {}, "+client.key", "-ca.crt"],
    ["verb |", {}, "-ca.crt", "-udp"],
    ["dns server 1 |", {}, "+address", "+dnssec"],
    ["dns server 1 dnssec |", {}, "+optional", "-DoT"],
    ['push "dns server 1 transport |"', {}, "+DoT", "-optional"],
    ["no-such-directive |", {}, "-udp"],
    ["proto udp |", {}, "-udp"],
  ];
  test.each(cases)("%j %j", (marked, options, ...claims) => checkOffers(marked, claims, options));
});
