import { pick, type Random, upTo } from "../agreement/random.ts";
import { randomConfiguration } from "../agreement/random-configuration.ts";

/** Never part of a directive's words; what carries it must not leave the file. */
export const SECRET = "5ec2e7f00dCafe5ec2e7f00dCafe42ab";

/** A replacement in a text, by offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file somebody could have: lines that the facts call valid, then some damage. */
export function randomText(random: Random): string {
  if (random() < 0.03) return garbage(random, 400);
  let text = randomConfiguration(random).text;
  for (let i = upTo(random, 4); i > 0; i--) text = applied(text, randomChange(random, text));
  return text;
}

/** What a person, a paste or an accident does to a text at some place. */
export function randomChange(random: Random, text: string): Change {
  const start = upTo(random, text.length);
  const end = Math.min(text.length, start + (random() < 0.6 ? 0 : upTo(random, random() < 0.9 ? 12 : 300)));
  return { start, end, text: random() < 0.2 ? "" : insertion(random) };
}

export const applied = (text: string, { start, end, text: inserted }: Change): string =>
  text.slice(0, start) + inserted + text.slice(end);

function insertion(random: Random): string {
  const kind = random();
  if (kind < 0.35) return `\n${pick(random, LINES)}\n`;
  if (kind < 0.7) return pick(random, PIECES);
  if (kind < 0.85) return ` ${pick(random, VALUES)} `;
  return garbage(random, 12);
}

/** Characters without any meaning, most of them ASCII. */
export const garbage = (random: Random, most: number): string =>
  Array.from({ length: upTo(random, most) }, () =>
    String.fromCharCode(random() < 0.8 ? upTo(random, 127) : upTo(random, 0xffff)),
  ).join("");

export const SECRET_BLOCKS = [
  "key",
  "secret",
  "tls-auth",
  "tls-crypt",
  "tls-crypt-v2",
  "pkcs12",
  "auth-user-pass",
  "http-proxy-user-pass",
].map((name) => `<${name}>\n${SECRET}\n${SECRET}\n</${name}>`);

export const LINES: readonly string[] = [
  "<connection>\nremote vpn.example.com 443 tcp\nexplicit-exit-notify\n</connection>",
  "<connection>\n<ca>\n</connection>",
  "<ca>\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n</ca>",
  ...SECRET_BLOCKS,
  'push "route 10.9.0.0 255.255.255.0"',
  'push "redirect-gateway def1 ipv6"',
  "push 'dhcp-option DNS 10.8.0.1'",
  'push "push \\"route 1.2.3.4\\""',
  "server 10.8.0.0 255.255.255.0",
  "server-ipv6 fd00::/64",
  "server-bridge 10.8.0.4 255.255.255.0 10.8.0.128 10.8.0.254",
  "route 10.0.0.1 255.0.255.0 net_gateway 5",
  "route-ipv6 2000::/3 fe80::1 1",
  "iroute 192.168.1.0",
  "redirect-gateway local autolocal bypass-dhcp !ipv4",
  "redirect-private def1",
  "topology subnet",
  "ifconfig 10.8.0.2 10.8.0.1",
  "ifconfig-pool 10.8.0.4 10.8.0.3",
  "ifconfig-push 10.8.0.9 255.255.255.0",
  "pull-filter ignore route",
  "route-nopull",
  "setenv opt zz 1 2 3",
  "setenv FORWARD_COMPATIBLE 1",
  "ignore-unknown-option a b c",
  "config other.ovpn",
  "# openvpn-ignore",
  "remot x ; openvpn-ignore: unknown-directive",
  "constructor 1",
  "__proto__ x",
  'push "toString 1"',
  "hasOwnProperty 60",
  "#region",
  "#endregion",
];

export const PIECES: readonly string[] = [
  "\n", "\r\n", "\r", " ", "\t", '"', "'", "\\", "#", ";", "<", ">", "</", "--", "\0", "\uFEFF", "\ud83d", "é", "</ca>",
  "<ca>", "<connection>", "[inline]", "-", "0", "x".repeat(300), " a".repeat(20),
]; // biome-ignore format: a table

export const VALUES: readonly string[] = [
  "-1", "0", "4294967296", "1e9", "255.255.255.255", "0.0.0.0", "10.8.0.0/24", "::", "::/0", "fe80::1%eth0",
  "99999999999999999999", "vpn_gateway", "net_gateway", "remote_host", "stdin", "..", "../../../etc/passwd", "/dev/zero",
  "udp6", "AES-256-GCM:AES-128-GCM", "constructor", "__proto__", "toString", "hasOwnProperty",
]; // biome-ignore format: a table
