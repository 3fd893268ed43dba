import type { ArgType } from "../../server/src/directives/types.ts";
import { list, pick, type Random, upTo } from "./random.ts";

/** A word that the facts call valid for an argument of that kind. */
export function randomWord(random: Random, type: ArgType): string {
  const n = String(upTo(random, 250));
  switch (type.kind) {
    case "enum":
    case "flag":
      return pick(random, type.values ?? ["x"]);
    case "int":
      return String(Math.min(type.max ?? 1000, (type.min ?? 0) + upTo(random, 200)));
    case "port":
      return pick(random, ["1194", "443", "0"]);
    case "ip":
    case "ip4":
    case "ip4host":
      return pick(random, [`10.8.0.${n}`, `192.0.2.${n}`, "10.9.0.0"]);
    case "ip6":
      return `2001:db8::${n}`;
    case "fp":
      return FINGERPRINT;
    default:
      return pick(random, WORDS[type.kind] ?? ["word"]);
  }
}

export const FINGERPRINT = list(32, () => "ab").join(":");

const WORDS: Readonly<Partial<Record<ArgType["kind"], readonly string[]>>> = {
  nonneg: ["0", "1", "10", "60", "120", "1400"],
  anyint: ["0", "1", "10", "60", "120", "1400"],
  host: ["192.0.2.7", "vpn.example.com"],
  mask4: ["255.255.255.0", "255.255.255.252", "255.255.0.0"],
  ip6net: ["2001:db8:1::/64", "2001:db8:2::1/112", "fd00::/48"],
  dir: ["ccd"],
  path: ["out.txt"],
  socketpath: ["out.txt"],
  cmd: ["/bin/true"],
  cipher: ["AES-256-GCM", "AES-128-CBC", "BF-CBC", "none"],
  cipherlist: ["AES-256-GCM:AES-128-GCM", "AES-256-GCM"],
  digest: ["SHA1", "SHA256", "none"],
  mac: ["00:00:5e:00:53:01"],
  version: ["2.4.0"],
  domain: ["example.com"],
  ifname: ["tun7"],
  envname: ["NAME"],
};

/** What fits in few places. */
export const ODD_WORDS: readonly string[] = [
  ..."abc 1 2 0 -1 -0 +1 01 1e3 3.5 0x10 0x 1x 1, 65535 65536 2147483647 2147483648 4294967296 99999999999".split(" "),
  ..."-2147483649 99999999999999999999 udp tcp none auto yes server client dhcp word#x ~ * / . : - -- =".split(" "),
  ..."10.0.0.1 10.0.0.256 10.0.0 10 10.0.0.1. 010.0.0.1 0x0a.0.0.1 10.0.0.0/8 10.0.0.0/33 10.0.0.1:53".split(" "),
  ..."255.255.255.0 255.0.255.0 0.0.0.0 255.255.255.255 -1.0.0.0 10.0.0.1x vpn_gateway net_gateway default".split(" "),
  ..."2001:db8::1 2001:db8::/64 2001:db8::1/129 2001:db8::1/ ::/0 :: ::1 fe80::1%eth0 ::ffff:10.0.0.1 [::1]:53".split(
    " ",
  ),
  ..."2001:db8::1/63 2001:db8:::1 1:2:3:4:5:6:7:8:9 g::1 vpn.example.com a..b -a a_b.example localhost".split(" "),
  '""',
  "''",
  '" "',
  '"1 "',
  '" 1"',
  '"a b"',
  "\u00e9",
  "x".repeat(65),
];
