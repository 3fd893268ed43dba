import { allDirectives } from "../../server/src/directives/facts/index.ts";
import { grammarOf } from "../../server/src/directives/lookup.ts";
import type { Arg, Directive, Grammar, Role, Version } from "../../server/src/directives/types.ts";
import { list, pick, type Random, upTo } from "./random.ts";
import { randomWord } from "./random-words.ts";

type Where = "main" | "connection" | "push";

/** Makes lines that the facts call valid for a series. */
export interface Lines {
  /** Any line that may stand there. */
  any(random: Random, where: Where): string;
  /** Some lines of the main file that have to do with each other, more or less. */
  related(random: Random, count: number, role: Role): readonly string[];
}

export function linesOf(version: Version, without: readonly string[]): Lines {
  const usable = allDirectives.filter((directive) => {
    const grammar = grammarOf(directive, version);
    return (
      grammar !== undefined &&
      grammar.platform !== "windows" &&
      !LEFT_OUT.has(directive.name) &&
      !without.includes(directive.name)
    );
  });
  const allowed = (where: Where) =>
    usable.filter((directive) => grammarOf(directive, version)?.places.includes(where) === true);
  const by = { main: allowed("main"), connection: allowed("connection"), push: allowed("push") };
  const line = (random: Random, directive: Directive) => validLine(random, directive, grammarOf(directive, version));
  return {
    any: (random, where) => line(random, pick(random, by[where])),
    related(random, count, role) {
      const fitting = by.main.filter((directive) => directive.role.includes(role) || directive.role.includes("any"));
      const theme = pick(random, fitting).category;
      const [near, wide] = [fitting.filter(({ category }) => category === theme), [fitting, by.main]];
      return list(count, () => line(random, pick(random, random() < 0.5 ? near : pick(random, wide))));
    },
  };
}

/** What ends OpenVPN, waits for somebody, hides what it says, or changes where files are. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ..."help version genkey mktun rmtun test-crypto cd chroot config setcon plugin engine providers".split(" "),
  ..."show-ciphers show-curves show-digests show-engines show-gateway show-groups show-tls show-pkcs11-ids".split(" "),
  ..."show-net show-net-up show-valid-subnets show-adapters show-proxy-settings".split(" "),
  ..."gremlin mute verb errors-to-stderr machine-readable-output suppress-timestamps writepid log log-append".split(
    " ",
  ),
  ..."syslog daemon mlock stdin connection push ignore-unknown-option memstats x509-track iproute nice".split(" "),
]);

function validLine(random: Random, directive: Directive, grammar: Grammar | undefined): string {
  if (grammar === undefined) return "";
  const count = countFor(random, directive, grammar);
  const words = Array.from({ length: count }, (_, i) => {
    const arg = directive.args[i] ?? directive.args.at(-1);
    return arg === undefined ? "x" : wordFor(random, directive, arg);
  });
  return [directive.name, ...words].join(" ");
}

function countFor(random: Random, { args }: Directive, { min, max, counts }: Grammar): number {
  if (counts !== undefined) return pick(random, counts);
  const most = Math.min(max, Math.max(args.length, min));
  return min + upTo(random, Math.max(0, most - min));
}

const FILES: Readonly<Record<string, string>> = {
  ca: "ca.crt",
  cert: "client.crt",
  key: "client.key",
  "extra-certs": "ca.crt",
  dh: "dh.pem",
  "crl-verify": "ca.crt",
  "auth-user-pass": "password.txt",
  askpass: "password.txt",
};

function wordFor(random: Random, { name }: Directive, arg: Arg): string {
  const types = arg.types.filter(({ kind }) => kind !== "inline");
  const type = types.length === 0 ? undefined : pick(random, types);
  if (type === undefined) return "x";
  return type.kind === "file" ? (FILES[name] ?? "ta.key") : randomWord(random, type);
}
