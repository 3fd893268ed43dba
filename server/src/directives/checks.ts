import type { Version } from "./types.ts";

/** What the parser demands of the text of an argument when it reads the line; what is not listed it takes as it comes. */
export type ValueCheck =
  /** One of these words; without `words` those of the facts. */
  | { readonly kind: "word"; readonly words?: readonly string[] }
  /** A name of a protocol, as `proto` takes it. */
  | { readonly kind: "protocol" }
  /** The whole word is a decimal integer within the range. */
  | { readonly kind: "integer"; readonly min: number; readonly max: number; readonly also?: readonly number[] }
  /** The number that C's `atoi` makes of the word is within the range. */
  | { readonly kind: "atoi"; readonly min: number; readonly max: number }
  /** Four decimal numbers with dots; `special` also takes `vpn_gateway` and its like, `names` host names after `allow-pull-fqdn`. */
  | { readonly kind: "ip4"; readonly special?: true; readonly names?: true; readonly words?: readonly string[] }
  /**
   * Any number that C's `inet_aton` takes, up to 2.6 as part of an IPv6 address as well, perhaps with "/BITS"; never a
   * name. `nonzero`: 0.0.0.0 is none.
   */
  | { readonly kind: "number4"; readonly nonzero?: true }
  /** As `number4`, or a name that may resolve. */
  | { readonly kind: "host4"; readonly nonzero?: true }
  | { readonly kind: "ip6" }
  /** An IPv6 address with an optional prefix length, 64 where it is left out; `also4`: a number of IPv4 passes for one. */
  | { readonly kind: "prefix6"; readonly min: number; readonly max: number; readonly also4?: true }
  /** Hexadecimal digits and colons, at most two digits at a time. */
  | { readonly kind: "mac" }
  /** Letters, digits, dots, dashes, underscores, and what is not ASCII. */
  | { readonly kind: "domain" }
  | { readonly kind: "fingerprint"; readonly bytes: number }
  /** Three numbers with dots, more may follow. */
  | { readonly kind: "version" }
  | { readonly kind: "starts-with"; readonly text: string }
  | { readonly kind: "at-least"; readonly length: number };

export interface ArgCheck {
  /** Counted from 0. */
  readonly arg: number;
  /** Also all that follow. */
  readonly rest?: true;
  readonly from?: Version;
  readonly to?: Version;
  readonly check: ValueCheck;
  /** Only where the server pushed it. */
  readonly pushed?: true;
  readonly platform?: "windows" | "other";
  /** The parser takes the line for an unknown one, so `setenv opt` and its like soften it. */
  readonly softens?: true;
}

const INT_MAX = 0x7fffffff;

const word = (arg: number, ...words: readonly string[]): ArgCheck => ({
  arg,
  check: words.length === 0 ? { kind: "word" } : { kind: "word", words },
});
const words = (arg: number): ArgCheck => ({ ...word(arg), rest: true });
const protocol = (arg: number): ArgCheck => ({ arg, check: { kind: "protocol" } });
const value = (arg: number, check: ValueCheck): ArgCheck => ({ arg, check });
const from = (version: Version, check: ArgCheck): ArgCheck => ({ ...check, from: version });
const to = (version: Version, check: ArgCheck): ArgCheck => ({ ...check, to: version });
const windows = (check: ArgCheck): ArgCheck => ({ ...check, platform: "windows" });
const pushed = (check: ArgCheck): ArgCheck => ({ ...check, pushed: true });
const softens = (check: ArgCheck): ArgCheck => ({ ...check, softens: true });

/** 2.7 reads the whole word; up to 2.6 any text counts as a number and the range is not looked at. */
const integer = (arg: number, min = 0, max = INT_MAX): ArgCheck =>
  from("2.7", value(arg, { kind: "integer", min, max }));
/** Up to 2.6 the range holds for what `atoi` makes of the word. */
const atoi = (arg: number, min: number, max = INT_MAX): ArgCheck => to("2.6", value(arg, { kind: "atoi", min, max }));
const ranged = (arg: number, min: number, max = INT_MAX): readonly ArgCheck[] => [
  integer(arg, min, max),
  atoi(arg, min, max),
];
const anyInteger = (arg: number): ArgCheck => integer(arg, -INT_MAX - 1, INT_MAX);
const bigInteger = (arg: number): ArgCheck => integer(arg, 0, Number.POSITIVE_INFINITY);

const number4 = (arg: number): ArgCheck => value(arg, { kind: "number4" });
const nonzero4 = (arg: number): ArgCheck => value(arg, { kind: "number4", nonzero: true });
const host4 = (arg: number): ArgCheck => value(arg, { kind: "host4", nonzero: true });
const prefix6 = (arg: number, min = 0, max = 128): ArgCheck => value(arg, { kind: "prefix6", min, max });
/** Where the address itself is of no interest yet, 2.7 takes any number. */
const own6 = (min: number, max: number): readonly ArgCheck[] => [
  to("2.6", prefix6(0, min, max)),
  from("2.7", value(0, { kind: "prefix6", min, max, also4: true })),
];

/** By directive. What takes more than one word to decide (`dns`, `dhcp-option`, `ifconfig-pool`, …) stands with its rule. */
export const valueChecks: Readonly<Record<string, readonly ArgCheck[]>> = {
  "allow-compression": [word(0)],
  "auth-gen-token": [integer(0)],
  "auth-retry": [word(0)],
  "auth-user-pass-verify": [word(1)],
  "bcast-buffers": [integer(0, 1, 268_435_456), atoi(0, 1)],
  cd: [value(0, { kind: "at-least", length: 1 })],
  "client-nat": [word(0), number4(1), number4(2), number4(3)],
  "comp-lzo": [word(0)],
  "compat-mode": [value(0, { kind: "version" })],
  compress: [from("2.6", word(0)), to("2.5", word(0, "stub", "stub-v2", "lzo", "lz4", "lz4-v2"))],
  "connect-freq": [integer(0, 1), integer(1, 1), atoi(0, 0), atoi(1, 0)],
  "connect-freq-initial": [
    integer(0, 1),
    integer(1, 1),
    to("2.6", value(0, { kind: "integer", min: 0, max: Number.POSITIVE_INFINITY })),
    to("2.6", value(1, { kind: "integer", min: 0, max: Number.POSITIVE_INFINITY })),
  ],
  "connect-retry": [integer(0), integer(1)],
  "connect-retry-max": [integer(0)],
  "connect-timeout": [integer(0)],
  "crl-verify": [softens(word(1))],
  "explicit-exit-notify": [integer(0)],
  fragment: [integer(0, 68), from("2.6", atoi(0, 68)), from("2.6", word(1))],
  genkey: [from("2.5", word(0))],
  gremlin: [integer(0)],
  "hand-window": [integer(0)],
  "hash-size": [...ranged(0, 1), ...ranged(1, 1)],
  ifconfig: [value(0, { kind: "ip4", names: true }), value(1, { kind: "ip4", names: true })],
  "ifconfig-ipv6": [...own6(64, 124), value(1, { kind: "ip6" })],
  "ifconfig-ipv6-pool": [from("2.5", prefix6(0, 64, 124)), to("2.4", prefix6(0, 64, 112))],
  "ifconfig-ipv6-push": [prefix6(0), prefix6(1)],
  "ifconfig-pool": [number4(0), number4(1), number4(2)],
  "ifconfig-pool-persist": [integer(1)],
  "ifconfig-push": [host4(0), host4(1)],
  "ifconfig-push-constraint": [host4(0), nonzero4(1)],
  inactive: [integer(0), bigInteger(1)],
  "ip-win32": [windows(word(0))],
  "iroute-ipv6": [prefix6(0)],
  keepalive: [integer(0, 1, 86_400), integer(1, 1, 86_400)],
  "key-derivation": [word(0)],
  "key-direction": [word(0)],
  "keying-material-exporter": [value(0, { kind: "starts-with", text: "EXPORTER" }), ...ranged(1, 16, 4095)],
  keysize: [atoi(0, -7, 519)],
  "link-mtu": [integer(0)],
  lladdr: [value(0, { kind: "mac" })],
  "management-external-key": [
    from("2.6", words(0)),
    { ...word(0, "nopadding", "pkcs1"), rest: true, from: "2.5", to: "2.5" },
  ],
  "management-log-cache": ranged(0, 1),
  mark: [anyInteger(0)],
  "max-clients": [integer(0, 1, 16_777_215), atoi(0, 0, 16_777_214)],
  "max-packet-size": [integer(0)],
  "max-routes-per-client": [integer(0, 1)],
  mode: [word(0)],
  mssfix: [from("2.7", value(0, { kind: "integer", min: 154, max: 65_535, also: [0] })), from("2.6", word(1))],
  "mtu-disc": [word(0)],
  multihome: [from("2.7", word(0))],
  mute: [integer(0)],
  nice: [anyInteger(0)],
  "ns-cert-type": [word(0)],
  "peer-fingerprint": [value(0, { kind: "fingerprint", bytes: 32 })],
  "peer-id": [anyInteger(0)],
  ping: [integer(0, 0, 86_400)],
  "ping-exit": [integer(0, 0, 86_400)],
  "ping-restart": [integer(0, 0, 86_400)],
  "pkcs11-cert-private": [{ ...anyInteger(0), rest: true }],
  "pkcs11-pin-cache": [integer(0)],
  "pkcs11-protected-authentication": [{ ...anyInteger(0), rest: true }],
  plugin: [value(0, { kind: "at-least", length: 1 })],
  prng: [to("2.5", value(1, { kind: "atoi", min: 16, max: 64 }))],
  providers: [{ ...value(0, { kind: "at-least", length: 1 }), rest: true }],
  proto: [protocol(0)],
  "proto-force": [protocol(0)],
  "protocol-flags": [
    from("2.7", words(0)),
    to("2.6", { ...word(0, "cc-exit", "tls-ekm", "dyn-tls-crypt"), rest: true }),
  ],
  "pull-filter": [word(0)],
  "push-continuation": [integer(0, 0, 2)],
  rcvbuf: [integer(0)],
  "redirect-gateway": [words(0)],
  "redirect-private": [words(0)],
  "remap-usr1": [word(0)],
  remote: [protocol(2)],
  "remote-cert-tls": [word(0)],
  "reneg-bytes": [bigInteger(0)],
  "reneg-pkts": [bigInteger(0)],
  "reneg-sec": [integer(0), integer(1)],
  "replay-window": [...ranged(0, 0, 65_536), ...ranged(1, 0, 600)],
  route: [
    pushed(value(0, { kind: "ip4", special: true, names: true })),
    pushed(value(1, { kind: "ip4" })),
    pushed(value(2, { kind: "ip4", special: true, names: true })),
  ],
  "route-delay": [integer(0), integer(1)],
  "route-gateway": [value(0, { kind: "ip4", special: true, names: true, words: ["dhcp"] })],
  "route-ipv6": [...own6(0, 128).map(pushed), pushed(value(1, { kind: "ip6" }))],
  "route-ipv6-gateway": [value(0, { kind: "ip6" })],
  "route-method": [windows(word(0))],
  "route-metric": [integer(0)],
  "route-table": [integer(0)],
  "script-security": [integer(0, 0, 3)],
  secret: [word(1)],
  server: [nonzero4(0), nonzero4(1), word(2)],
  "server-ipv6": [from("2.5", prefix6(0, 64, 124)), to("2.4", prefix6(0, 64, 112))],
  "server-poll-timeout": [integer(0)],
  "session-timeout": [integer(0)],
  setenv: [value(0, { kind: "at-least", length: 2 })],
  shaper: ranged(0, 100, 100_000_000),
  sndbuf: [integer(0)],
  "socket-flags": [words(0)],
  "stale-routes-check": [...ranged(0, 1), ...ranged(1, 1)],
  "static-challenge": [anyInteger(1), from("2.7", word(2))],
  status: [integer(1)],
  "status-version": ranged(0, 1, 3),
  "tap-sleep": ranged(0, 0, 255).map(windows),
  "tcp-queue-limit": ranged(0, 1),
  "tls-auth": [word(1)],
  "tls-crypt-v2": [from("2.6", word(1))],
  "tls-crypt-v2-max-age": [integer(0, 1)],
  "tls-timeout": [integer(0)],
  "tls-version-max": [word(0)],
  topology: [word(0)],
  "tran-window": [integer(0)],
  "tun-mtu": [integer(0, 100, 65_536), integer(1, 100, 65_536)],
  "tun-mtu-extra": [integer(0, 0, 65_536)],
  "tun-mtu-max": [integer(0, 1600, 65_536), from("2.6", atoi(0, 68, 65_536))],
  txqueuelen: [integer(0)],
  "udp-mtu": [integer(0)],
  verb: [integer(0)],
  "verify-client-cert": [word(0)],
  "verify-hash": [word(1)],
  "verify-x509-name": [softens(value(0, { kind: "at-least", length: 1 })), word(1)],
  "vlan-accept": [word(0)],
  "vlan-pvid": ranged(0, 1, 4094),
  "windows-driver": [windows(to("2.6", word(0)))],
};

/** Where builds for other systems than Windows take fewer arguments than the facts say. */
export const outsideWindows: Readonly<Record<string, { readonly versions: readonly Version[]; readonly max: number }>> =
  {
    "dhcp-option": { versions: ["2.4", "2.5", "2.6"], max: 2 },
  };

/** Numbers of arguments that a directive refuses by itself: nothing softens that. */
export const refusedOutright: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  "auth-user-pass-verify": { min: 1, max: 15 },
  "client-connect": { min: 2, max: 15 },
  "client-crresponse": { min: 2, max: 15 },
  "client-disconnect": { min: 2, max: 15 },
  dns: { min: 1, max: 15 },
  "dns-updown": { min: 2, max: 15 },
  down: { min: 2, max: 15 },
  "http-proxy": { min: 1, max: 1 },
  "http-proxy-option": { min: 1, max: 1 },
  ipchange: { min: 2, max: 15 },
  "learn-address": { min: 2, max: 15 },
  "replay-window": { min: 0, max: 0 },
  "route-pre-down": { min: 2, max: 15 },
  "route-up": { min: 2, max: 15 },
  "tls-verify": { min: 2, max: 15 },
  up: { min: 2, max: 15 },
};

/** Known everywhere, and refused by the builds for other systems. */
export const refusedElsewhere: Readonly<Record<string, "windows" | "linux">> = {
  "msg-channel": "windows",
  txqueuelen: "linux",
};

/** Known only to builds that were configured so: an error where hardly any is, a warning where some distributions do. */
export const buildOptions: Readonly<
  Record<string, { readonly needs: string; readonly severity: "error" | "warning" }>
> = {
  iproute: { needs: "--enable-iproute2", severity: "error" },
  setcon: { needs: "--enable-selinux", severity: "warning" },
  "use-prediction-resistance": { needs: "--with-crypto-library=mbedtls", severity: "error" },
};
