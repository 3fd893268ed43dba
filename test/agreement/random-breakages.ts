import { pick, type Random, upTo } from "./random.ts";
import { ODD_WORDS } from "./random-words.ts";

/** Breaks one line, as a rule: some lines stay valid by it. */
export interface Breakage {
  readonly name: string;
  apply(random: Random, lines: string[], base: string[]): void;
}

const replaceOne = (name: string, change: (line: string, random: Random) => string): Breakage => ({
  name,
  apply(random, lines) {
    const at = Math.floor(random() * lines.length);
    lines[at] = change(lines[at] ?? "", random);
  },
});

const oddWord = (at: RegExp): Breakage =>
  replaceOne("value", (line, random) => {
    const odd = pick(random, ODD_WORDS);
    return line.replace(at, () => (at.source.startsWith(" ") ? ` ${odd}` : odd));
  });

export const BREAKAGES: readonly Breakage[] = [
  replaceOne("name", (line) => line.replace(/[a-z]/, "q")),
  replaceOne("one more argument", (line) => `${line} more`),
  replaceOne("one argument less", (line) => line.replace(/ \S+$/, "")),
  oddWord(/\S+$/),
  oddWord(/ \S+$/),
  oddWord(/ \S+/),
  oddWord(/ \S+/),
  replaceOne("added value", (line, random) => `${line} ${pick(random, ODD_WORDS)}`),
  replaceOne("quote", (line) => line.replace(/ (\S+)$/, ' "$1')),
  replaceOne("backslash", (line, random) => line.replace(/ /, () => pick(random, [" \\x", " \\\\", "\\ "]))),
  replaceOne("inline", inline),
  replaceOne("open block", (line) => `<${line.split(" ")[0]}>`),
  replaceOne("connection", (line) => `<connection>\nremote 192.0.2.2\n${line}\n</connection>`),
  replaceOne("connection without remote", (line) => `<connection>\n${line}\n</connection>`),
  { name: "base line gone", apply: (random, _, base) => void base.splice(Math.floor(random() * base.length), 1) },
  replaceOne("optional", (line) => `setenv opt ${line} more`),
  replaceOne("ignored", (line) => `ignore-unknown-option zz ${line.split(" ")[0]}\n${line} more`),
  replaceOne("forward compatible", (line) => `setenv FORWARD_COMPATIBLE 1\n${line} more`),
  replaceOne("long line", (line, random) => `${line} # ${"x".repeat(200 + upTo(random, 60))}`),
  replaceOne("twice", (line) => `${line}\n${line}`),
  replaceOne("pushed", (line) => `push "${line}"`),
  replaceOne("null byte", (line, random) => line.replace(pick(random, [/$/, / /, /^/]), (at) => `\0${at}`)),
];

function inline(line: string): string {
  const [name = "x", ...rest] = line.split(" ");
  return `<${name}>\n${rest.join(" ")}\n</${name}>`;
}
