import { pick, type Random } from "./random.ts";

/** What is done to the lines of a configuration: it may stay valid or not, OpenVPN says which. */
export interface Construct {
  readonly name: string;
  apply(setting: Setting): void;
}

/** The lines to change, and where further valid ones come from. */
export interface Setting {
  readonly random: Random;
  readonly lines: string[];
  line(place: "main" | "connection" | "push"): string;
}

/** Files beside every random configuration, for `config`. */
export const INCLUDES: Readonly<Record<string, string>> = {
  "good.inc": "\ufeffreneg-sec 300\r\nsetenv opt zz 1\n",
  "bad.inc": "verb 3\nfrobnicate\n",
  "quote.inc": 'setenv NAME "x\n',
  "open.inc": "<ca>\nx\n",
  "loop.inc": "config loop.inc\n",
  "softens.inc": "ignore-unknown-option frobnicate\n",
};

function insert({ random, lines }: Setting, text: string): void {
  lines.splice(Math.floor(random() * (lines.length + 1)), 0, text);
}

function change({ random, lines }: Setting, how: (line: string) => string): void {
  const at = Math.floor(random() * lines.length);
  lines[at] = how(lines[at] ?? "");
}

const lastWord = (how: (word: string) => string) => (line: string) => line.replace(/\S+$/, how);

/** One of them at a time, or several. */
export const CONSTRUCTS: readonly Construct[] = [
  { name: "connections", apply: addConnections },
  { name: "inline block", apply: addBlock },
  { name: "push", apply: addPush },
  { name: "include", apply: (setting) => insert(setting, `config ${pick(setting.random, Object.keys(INCLUDES))}`) },
  { name: "missing include", apply: (setting) => insert(setting, "config none.inc") },
  { name: "softening", apply: addSoftening },
  {
    name: "quotes",
    apply: (setting) =>
      change(
        setting,
        lastWord((word) => pick(setting.random, quoted(word))),
      ),
  },
  { name: "comment", apply: (setting) => change(setting, (line) => line + pick(setting.random, COMMENTS)) },
  { name: "blanks", apply: (setting) => change(setting, (line) => blanks(setting.random, line)) },
  { name: "dashes", apply: (setting) => change(setting, (line) => pick(setting.random, DASHES) + line) },
  { name: "byte order mark", apply: ({ lines }) => void lines.splice(0, 1, `\ufeff${lines[0]}`) },
  { name: "later byte order mark", apply: (setting) => change(setting, (line) => `\ufeff${line}`) },
  { name: "CRLF", apply: ({ lines }) => void lines.splice(0, lines.length, ...lines.map(withReturns)) },
  { name: "long line", apply: (setting) => change(setting, (line) => longLine(setting.random, line)) },
  { name: "many words", apply: (setting) => insert(setting, `ignore-unknown-option ${"w ".repeat(14)}w frobnicate x`) },
  { name: "capital", apply: (setting) => change(setting, (line) => line.replace(/[a-z]/, (c) => c.toUpperCase())) },
  {
    name: "odd byte",
    apply: (setting) =>
      change(
        setting,
        lastWord((word) => word + pick(setting.random, ODD_TEXT)),
      ),
  },
];

function addConnections(setting: Setting): void {
  const { random } = setting;
  const count = 1 + Math.floor(random() * 2);
  for (let i = 0; i < count; i++) {
    const body = [`remote 192.0.2.${i + 3}${pick(random, ["", " 443", " 443 tcp", " 1194 udp", " 443 tcp-client"])}`];
    const more = Math.floor(random() * 3);
    for (let n = 0; n < more; n++) body.push(setting.line("connection"));
    if (random() < 0.1) body.push("frobnicate");
    if (random() < 0.15) body.push("<tls-crypt>\nx\n</tls-crypt>");
    if (random() < 0.1) body.push(`setenv opt ${setting.line("connection")} more`);
    const order = body.toSorted(() => random() - 0.5);
    insert(setting, `<connection>\n${order.join("\n")}\n${pick(random, [...CLOSERS("connection")])}`);
  }
}

const INLINE = ["ca", "cert", "key", "extra-certs", "dh", "tls-auth", "tls-crypt", "crl-verify", "auth-user-pass"];
const ODD_INLINE = [
  "verify-hash",
  "peer-fingerprint",
  "secret",
  "pkcs12",
  "tls-crypt-v2",
  "http-proxy-user-pass",
  "zz",
];

function addBlock(setting: Setting): void {
  const { random } = setting;
  const name = pick(random, random() < 0.7 ? INLINE : ODD_INLINE);
  const [before, behind] = [pick(random, ["", "", "", "  ", "--"]), pick(random, ["", "", "", " ", " # x", " 1"])];
  const opener = `${before}<${name}>${behind}`;
  const body = pick(random, ["x\n", "", '# x\n"\n', `${"x".repeat(300)}\n`, "</other>\n", FINGERPRINTS]);
  insert(setting, `${opener}\n${body}${pick(random, CLOSERS(name))}`);
}

const FINGERPRINTS = `${Array.from({ length: 32 }, () => "ab").join(":")}\n# x\n\n`;

const CLOSERS = (name: string): readonly string[] => [
  ...Array.from({ length: 6 }, () => `</${name}>`),
  ` </${name}>`,
  `</${name}> x`,
  `</${name.toUpperCase()}>`,
  `</${name}`,
];

function addPush(setting: Setting): void {
  const content = setting.line("push");
  const forms = [
    `push "${content}"`,
    `push '${content}'`,
    `push ${content}`,
    `push "${content}`,
    `push "${content}, ${content}"`,
  ];
  insert(setting, pick(setting.random, [...forms, `push "${content}" more`, `push "frobnicate"`, `push ""`, "push"]));
}

function addSoftening(setting: Setting): void {
  const { random } = setting;
  const soft = pick(random, [
    "ignore-unknown-option frobnicate",
    "ignore-unknown-option a frobnicate --b",
    "setenv FORWARD_COMPATIBLE 1",
    "setenv FORWARD_COMPATIBLE 0",
    "setenv opt x",
    "setenv opt",
    "setenv GENERIC_CONFIG 1",
    "setenv-safe NAME value",
  ]);
  insert(setting, soft);
  insert(setting, pick(random, ["frobnicate", "frobnicate 1 2", "<frobnicate>\nx\n</frobnicate>", "iroute 192.0.2.0"]));
  if (random() < 0.5) change(setting, (line) => `setenv opt ${line}`);
}

const quoted = (word: string): readonly string[] => [
  `"${word}"`,
  `'${word}'`,
  `"${word}" `,
  `"${word}"x`,
  `"${word}'`,
  `x"${word}"`,
  `"${word}\\"`,
  `'${word}\\'`,
  `\\"${word}`,
  `${word}\\`,
  `${word}\\\\`,
  `\\ ${word}`,
  `"${word}"#x`,
  `"\\\\${word}"`,
  `"\\${word}"`,
];

const COMMENTS = [" # x", " ; x", "# x", ";x", '\t#"', " #'", " \\# x", ' "" # x'];
const DASHES = ["--", "-", "---", "-- ", " --", "#--"];
const ODD_TEXT = ["\u00a0", "\u00e9", "\u2028", "\t", "\u000b", "\u000c", "\u0001", "\u007f"];

const blanks = (random: Random, line: string): string =>
  pick(random, ["  ", "\t", "\u000b", "\u000c", "\u00a0"]) +
  line.replace(/ /, pick(random, ["  ", "\t", "\u000b", "\u00a0"]));

/** Blocks keep some of their lines as they are: a mixed file. */
const withReturns = (line: string): string => `${line}\r`;

function longLine(random: Random, line: string): string {
  const length = 252 + Math.floor(random() * 5);
  const filler = pick(random, ["x", "\u00e9"]);
  return `${line} #`.padEnd(Math.max(line.length + 2, length), filler);
}
