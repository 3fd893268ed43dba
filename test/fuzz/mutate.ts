import { pick, type Random, upTo } from "../agreement/random.ts";
import { PIECES, SECRET_BLOCKS, VALUES } from "./random-text.ts";

/** One change that a person, a paste or a tool could make to the lines of a configuration. */
export function mutate(random: Random, lines: string[], other: readonly string[]): void {
  const at = upTo(random, Math.max(0, lines.length - 1));
  pick(random, MUTATIONS)({ random, lines, at, line: lines[at] ?? "", other });
}

interface Place {
  readonly random: Random;
  readonly lines: string[];
  readonly at: number;
  readonly line: string;
  /** The lines of another configuration. */
  readonly other: readonly string[];
}

const MUTATIONS: ReadonlyArray<(place: Place) => void> = [
  ({ lines, at, line }) => void lines.splice(at, 0, line),
  ({ lines, at }) => void lines.splice(at, 1),
  ({ random, lines, at }) => void lines.splice(upTo(random, lines.length), 0, ...lines.splice(at, 1)),
  ({ random, lines, at, other }) => {
    const from = upTo(random, other.length);
    lines.splice(at, upTo(random, 2), ...other.slice(from, from + 1 + upTo(random, 3)));
  },
  ({ random, lines, at, line }) => {
    lines[at] = line.replace(/\d+/, () => pick(random, NUMBERS));
  },
  ({ random, lines, at, line }) => {
    lines[at] = line.replace(/\S+$/, () => pick(random, VALUES));
  },
  ({ random, lines, at, line }) => {
    lines[at] = `${line} ${pick(random, VALUES)}`;
  },
  ({ random, lines, at, line, other }) => {
    lines[at] = line.replace(/ .*$/, ` ${pick(random, other)?.replace(/^\S+ ?/, "") ?? ""}`);
  },
  ({ random, lines, at, line }) => {
    lines[at] = line.replace(/ (\S*)$/, (_, word: string) => ` ${pick(random, QUOTES)(word)}`);
  },
  ({ random, lines, at, line }) => {
    const cut = upTo(random, line.length);
    lines[at] = line.slice(0, cut) + pick(random, PIECES) + line.slice(cut);
  },
  ({ random, lines, at, line }) => {
    lines[at] = pick(random, WRAPPERS)(line);
  },
  ({ lines, at, line }) => {
    lines[at] = line.replace(/^\S+/, (name) => `<${name}>`);
  },
  ({ random, lines, at }) => void lines.splice(at, 0, pick(random, SECRET_BLOCKS)),
  ({ random, lines, at }) => void lines.splice(at, 0, `<connection>`, ...lines.splice(at, upTo(random, 3))),
  ({ random, lines }) => void lines.splice(0, lines.length, ...lines.map((one) => one + pick(random, ["\r", "\r", ""]))),
]; // biome-ignore format: one change a few lines

const NUMBERS = ["0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
  "99999999999999999999", "0x10", "010", "1e3", "1.5", "٣", ""]; // biome-ignore format: a table

const QUOTES: ReadonlyArray<(word: string) => string> = [
  (word) => `"${word}"`,
  (word) => `"${word}`,
  (word) => `'${word}'`,
  (word) => `'${word}`,
  (word) => `${word}"`,
  (word) => `"${word}\\"`,
  (word) => `"" ${word}`,
  (word) => `\\${word}`,
];

const WRAPPERS: ReadonlyArray<(line: string) => string> = [
  (line) => `push "${line}"`,
  (line) => `push "push '${line}'"`,
  (line) => `setenv opt ${line}`,
  (line) => `# ${line}`,
  (line) => `--${line}`,
  (line) => `${line} # openvpn-ignore`,
  (line) => line.toUpperCase(),
  (line) => line.replaceAll(" ", "\u00a0"),
  (line) => line.replaceAll(" ", "\t \t"),
  (line) => `<connection>\n${line}\n</connection>`,
  (line) => `${line} ${line}`,
];
