import { describe, test } from "vitest";
import { checkHover } from "../support/hovers.ts";

describe("values", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["redirect-gateway de|f1", "`def1`: ", "`redirect-gateway`"],
    ['push "redirect-gateway de|f1"', "`def1`: "],
    ["proto ud|p", "`udp`"],
    ["topology subne|t", "`subnet`"],
    ["cipher AES-256-|GCM", "`AES-256-GCM`: Strong"],
    ["data-ciphers AES-256-GCM:BF-|CBC", "`BF-CBC`: Weak"],
    ["auth SHA|1", "`SHA1`"],
    ['push "route 10.0.0.0 255.0.0.0 net_|gateway"', "`net_gateway`: "],
    ['pull-filter ignore "redirect-|gateway"', "`redirect-gateway`: ", "`pull-filter`"],
    ["push-remove rou|te", "`route`: ", "`push-remove`"],
  ];
  test.each(cases)("%j", (marked, ...expected) => checkHover(marked, expected));
});

describe("addresses and masks", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["route 10.|8.0.0 255.255.255.0", "`10.8.0.0/24`: hosts 10.8.0.1 to 10.8.0.254, 254 in all; private (RFC 1918)"],
    ["route 10.1|.0.0 255.0.0.0", "not a network address: `10.1.0.0/8` has host bits. The network is `10.0.0.0/8`"],
    ["route 10.8.0.0 255.2|55.255.0", "`255.255.255.0` is /24: 256 addresses. `10.8.0.0/24`: hosts"],
    ["route 10.8.0.0 255.0|.255.0", "`255.0.255.0` is not a netmask"],
    ["route 192.0.|2.5", "`192.0.2.5`: for documentation only"],
    ["ifconfig 10.8.|0.2 255.255.255.0", "`10.8.0.2`: an address in `10.8.0.0/24`"],
    ["dhcp-option DNS 10.8|.0.1", "`10.8.0.1`: private"],
    ['push "dhcp-option DNS6 fd00::5|3"', "`fd00::53`: unique local"],
    ["dns server 0 address [fd00::5|3]:853 192.0.2.1", "`fd00::53`: unique local"],
    ["dns server 0 address 192.0.2|.1:53", "`192.0.2.1`: for documentation only"],
    ["ifconfig 10.8.0.1 10.8.|0.2", "`10.8.0.2`: private"],
    ["remote 100.64.0.|1", "CGNAT"],
    ["remote 8.8.|8.8", "`8.8.8.8`: public"],
    ["route-ipv6 fd00:8|::/64", "`fd00:8::/64`: fd00:8:: to fd00:8::ffff:ffff:ffff:ffff; unique local"],
    ['push "route 172.16.|0.0 255.240.0.0"', "`172.16.0.0/12`: hosts 172.16.0.1 to 172.31.255.254, 1,048,574 in all"],
  ];
  test.each(cases)("%j", (marked, ...expected) => checkHover(marked, expected));
});
