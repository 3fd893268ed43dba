import { allDirectives } from "../../server/src/directives/facts/index.ts";
import { grammarOf } from "../../server/src/directives/lookup.ts";
import type { Arg, ArgType, Directive, Grammar } from "../../server/src/directives/types.ts";
import { CONSTRUCTS, type Setting } from "./random-constructs.ts";

/** A configuration made from what the facts say, and what was broken in it. */
export interface RandomConfiguration {
  readonly text: string;
  /** The lines beside the base. */
  readonly lines: readonly string[];
  readonly broken: string | undefined;
}

/** Numbers from 0 to 1 that a seed decides. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

type Random = () => number;

const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

const CLIENT = [
  "client",
  "dev tun",
  "remote 192.0.2.1 1194",
  "nobind",
  "ca ca.crt",
  "cert client.crt",
  "key client.key",
];
const SERVER = [
  "server 10.8.0.0 255.255.255.0",
  "dev tun",
  "ca ca.crt",
  "cert server.crt",
  "key server.key",
  "dh dh.pem",
];
const PEER = ["dev tun", "remote 192.0.2.1", "ifconfig 10.8.0.1 10.8.0.2", "secret ta.key"];

/** Some lines that the facts call valid in front of, among and behind a base; half of them are then broken in one place. */
export function randomConfiguration(random: Random): RandomConfiguration {
  const base = pick(random, [CLIENT, CLIENT, SERVER, SERVER, PEER]);
  const added = Array.from({ length: 1 + upTo(random, 4) }, () => validLine(random, pick(random, DIRECTIVES)));
  const breaking = random() < 0.5 ? pick(random, BREAKAGES) : undefined;
  const lines = [...added];
  const kept = [...base];
  breaking?.apply(random, lines, kept);
  const text = [...kept, ...lines].toSorted(() => random() - 0.5);
  const constructs = construct(random, text);
  const broken = [breaking?.name, ...constructs].filter((name) => name !== undefined).join(", ");
  return { text: `${text.join("\n")}${random() < 0.1 ? "" : "\n"}`, lines: text, broken: broken || undefined };
}

/** Changes the lines in up to three ways; half of the configurations stay as they are. */
function construct(random: Random, lines: string[]): readonly string[] {
  if (random() < 0.5) return [];
  const line: Setting["line"] = (place) => validLine(random, pick(random, byPlace[place]));
  return Array.from({ length: 1 + upTo(random, 2) }, () => {
    const { name, apply } = pick(random, CONSTRUCTS);
    apply({ random, lines, line });
    return name;
  });
}

/** What ends OpenVPN, waits for somebody, or changes where files are. */
const LEFT_OUT =
  /^(?:help|version|show-.*|genkey|mktun|rmtun|test-crypto|cd|chroot|config|plugin|engine|providers|pkcs11-.*|setcon|management.*|daemon|log|log-append|syslog|writepid|mlock|stdin|askpass|auth-user-pass|user|group|x509-track|connection|push|ignore-unknown-option|gremlin|errors-to-stderr|verb|mute|suppress-timestamps|machine-readable-output|memstats|parameter|echo|tls-cert-profile|client-nat|ecdh-curve|tls-groups|tls-cipher|tls-ciphersuites|iproute|nice|dev-node|cryptoapicert)$/;

const VERSION = "2.6";

const DIRECTIVES: readonly Directive[] = allDirectives.filter((directive) => {
  const grammar = grammarOf(directive, VERSION);
  if (grammar === undefined || LEFT_OUT.test(directive.name)) return false;
  return grammar.platform !== "windows" && grammar.places.includes("main");
});

const allowedIn = (place: "connection" | "push"): readonly Directive[] =>
  allDirectives.filter((directive) => {
    const grammar = grammarOf(directive, VERSION);
    if (grammar === undefined || grammar.platform === "windows" || LEFT_OUT.test(directive.name)) return false;
    return grammar.places.includes(place);
  });

const byPlace: Readonly<Record<"main" | "connection" | "push", readonly Directive[]>> = {
  main: DIRECTIVES,
  connection: allowedIn("connection"),
  push: allowedIn("push"),
};

function validLine(random: Random, directive: Directive): string {
  const grammar = grammarOf(directive, VERSION);
  if (grammar === undefined) return "";
  return [directive.name, ...wordsFor(random, directive, countFor(random, directive, grammar))].join(" ");
}

function countFor(random: Random, { args }: Directive, { min, max, counts }: Grammar): number {
  if (counts !== undefined) return pick(random, counts);
  const most = Math.min(max, Math.max(args.length, min));
  return min + upTo(random, Math.max(0, most - min));
}

function wordsFor(random: Random, directive: Directive, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const arg = directive.args[i] ?? directive.args.at(-1);
    return arg === undefined ? "x" : wordFor(random, directive, arg);
  });
}

const FILES: Readonly<Record<string, string>> = {
  ca: "ca.crt",
  cert: "client.crt",
  key: "client.key",
  "extra-certs": "ca.crt",
  dh: "dh.pem",
  "crl-verify": "ca.crt",
};

function wordFor(random: Random, { name }: Directive, arg: Arg): string {
  const types = arg.types.filter(({ kind }) => kind !== "inline");
  const type = types.length === 0 ? undefined : pick(random, types);
  if (type === undefined) return "x";
  if (type.kind === "file") return FILES[name] ?? "ta.key";
  return textOf(random, type);
}

function textOf(random: Random, type: ArgType): string {
  const n = String(upTo(random, 250));
  switch (type.kind) {
    case "enum":
    case "flag":
      return pick(random, type.values ?? ["x"]);
    case "int":
      return String(Math.min(type.max ?? 1000, (type.min ?? 0) + upTo(random, 200)));
    case "nonneg":
    case "anyint":
      return pick(random, ["0", "1", "10", "60", "120", "1400"]);
    case "host":
      return pick(random, ["192.0.2.7", "vpn.example.com"]);
    case "port":
      return pick(random, ["1194", "443", "0"]);
    case "ip":
    case "ip4":
    case "ip4host":
      return pick(random, [`10.8.0.${n}`, `192.0.2.${n}`, "10.9.0.0"]);
    case "mask4":
      return pick(random, ["255.255.255.0", "255.255.255.252", "255.255.0.0"]);
    case "ip6":
      return `2001:db8::${n}`;
    case "ip6net":
      return pick(random, ["2001:db8:1::/64", "2001:db8:2::1/112", "fd00::/48"]);
    case "dir":
      return "ccd";
    case "path":
    case "socketpath":
      return "out.txt";
    case "cmd":
      return "/bin/true";
    case "cipher":
      return pick(random, ["AES-256-GCM", "AES-128-CBC", "BF-CBC"]);
    case "cipherlist":
      return pick(random, ["AES-256-GCM:AES-128-GCM", "AES-256-GCM"]);
    case "digest":
      return pick(random, ["SHA1", "SHA256"]);
    case "fp":
      return Array.from({ length: 32 }, () => "ab").join(":");
    case "mac":
      return "00:00:5e:00:53:01";
    case "version":
      return "2.4.0";
    case "domain":
      return "example.com";
    case "ifname":
      return "tun7";
    case "envname":
      return "NAME";
    default:
      return "word";
  }
}

interface Breakage {
  readonly name: string;
  apply(random: Random, lines: string[], base: string[]): void;
}

const replaceOne = (random: Random, lines: string[], change: (line: string) => string): void => {
  const at = Math.floor(random() * lines.length);
  lines[at] = change(lines[at] ?? "");
};

const BREAKAGES: readonly Breakage[] = [
  { name: "name", apply: (random, lines) => replaceOne(random, lines, (line) => line.replace(/[a-z]/, "q")) },
  { name: "one more argument", apply: (random, lines) => replaceOne(random, lines, (line) => `${line} more`) },
  {
    name: "one argument less",
    apply: (random, lines) => replaceOne(random, lines, (line) => line.replace(/ \S+$/, "")),
  },
  {
    name: "value",
    apply: (random, lines) => replaceOne(random, lines, (line) => line.replace(/\S+$/, pick(random, ODD))),
  },
  {
    name: "value",
    apply: (random, lines) => replaceOne(random, lines, (line) => line.replace(/ \S+$/, ` ${pick(random, ODD)}`)),
  },
  {
    name: "value",
    apply: (random, lines) => replaceOne(random, lines, (line) => line.replace(/ \S+/, ` ${pick(random, ODD)}`)),
  },
  { name: "quote", apply: (random, lines) => replaceOne(random, lines, (line) => line.replace(/ (\S+)$/, ' "$1')) },
  {
    name: "backslash",
    apply: (random, lines) =>
      replaceOne(random, lines, (line) => line.replace(/ /, pick(random, [" \\x", " \\\\", "\\ "]))),
  },
  { name: "inline", apply: (random, lines) => replaceOne(random, lines, inline) },
  { name: "open block", apply: (random, lines) => replaceOne(random, lines, (line) => `<${line.split(" ")[0]}>`) },
  {
    name: "connection",
    apply: (random, lines) =>
      replaceOne(random, lines, (line) => `<connection>\nremote 192.0.2.2\n${line}\n</connection>`),
  },
  {
    name: "connection without remote",
    apply: (random, lines) => replaceOne(random, lines, (line) => `<connection>\n${line}\n</connection>`),
  },
  { name: "base line gone", apply: (random, _, base) => void base.splice(Math.floor(random() * base.length), 1) },
  { name: "optional", apply: (random, lines) => replaceOne(random, lines, (line) => `setenv opt ${line} more`) },
  {
    name: "ignored",
    apply: (random, lines) =>
      replaceOne(random, lines, (line) => `ignore-unknown-option zz ${line.split(" ")[0]}\n${line} more`),
  },
  {
    name: "forward compatible",
    apply: (random, lines) => replaceOne(random, lines, (line) => `setenv FORWARD_COMPATIBLE 1\n${line} more`),
  },
  {
    name: "long line",
    apply: (random, lines) => replaceOne(random, lines, (line) => `${line} # ${"x".repeat(200 + upTo(random, 60))}`),
  },
  { name: "twice", apply: (random, lines) => replaceOne(random, lines, (line) => `${line}\n${line}`) },
  { name: "pushed", apply: (random, lines) => replaceOne(random, lines, (line) => `push "${line}"`) },
];

const inline = (line: string): string => {
  const [name = "x", ...rest] = line.split(" ");
  return `<${name}>\n${rest.join(" ")}\n</${name}>`;
};

const ODD: readonly string[] = [
  "abc",
  "-1",
  "0",
  "1",
  "3.5",
  "0x10",
  "65536",
  "99999999999",
  "10.0.0.1",
  "10.0.0.256",
  "10.0.0.0/8",
  "2001:db8::1",
  "2001:db8::/64",
  "udp",
  "tcp",
  "none",
  "auto",
  '""',
  "word#x",
];
