import * as l10n from "@vscode/l10n";
import { mayBePassword } from "../config/key-material.ts";
import type { DirectiveUse } from "../config/types.ts";
import { splitLine } from "../syntax/split-line.ts";
import type { Word } from "../syntax/tree.ts";
import type { DirectiveRule, Files, Finding, RuleContext } from "./rule.ts";
import { SCRIPTS } from "./scripts.ts";

interface Kind {
  readonly arg: number;
  /** A file that is read, a script with its arguments, a plugin, a folder that is looked into, a file that is written. */
  readonly is: "input" | "script" | "plugin" | "folder" | "output";
  /** Words that are no names. */
  readonly not?: readonly string[];
}

const input = (...names: readonly string[]) =>
  names.map((name): readonly [string, Kind] => [name, { arg: 0, is: "input" }]);
const script = (...names: readonly string[]) =>
  names.map((name): readonly [string, Kind] => [name, { arg: 0, is: "script" }]);
const output = (...names: readonly string[]) =>
  names.map((name): readonly [string, Kind] => [name, { arg: 0, is: "output" }]);

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...input("ca", "cert", "key", "extra-certs", "pkcs12", "tls-auth", "tls-crypt", "tls-crypt-v2", "secret"),
  ...input("crl-verify", "auth-gen-token-secret"),
  ["dh", { arg: 0, is: "input", not: ["none"] }],
  ["askpass", { arg: 0, is: "input", not: ["stdin"] }],
  ["auth-user-pass", { arg: 0, is: "input", not: ["stdin"] }],
  ["management", { arg: 2, is: "input", not: ["stdin"] }],
  ...script(...SCRIPTS),
  ["dns-updown", { arg: 0, is: "script", not: ["disable", "force"] }],
  ["plugin", { arg: 0, is: "plugin" }],
  ["cd", { arg: 0, is: "folder" }],
  ["chroot", { arg: 0, is: "folder" }],
  ["client-config-dir", { arg: 0, is: "folder" }],
  ["capath", { arg: 0, is: "folder" }],
  ["tmp-dir", { arg: 0, is: "folder" }],
  ["tls-export-cert", { arg: 0, is: "folder" }],
  ...output("status", "writepid", "ifconfig-pool-persist", "replay-persist", "log", "log-append"),
]);

export const missingFile: DirectiveRule = {
  code: "missing-file",
  summary: "A file that the configuration names is not there.",
  client: "openvpn",
  standings: ["fine"],
  names: [...KINDS.keys()],
  visit(use, { files, named, standing, target }) {
    const kind = KINDS.get(use.name.value);
    if (kind === undefined || files === undefined || use.pushedBy !== undefined || use.block !== undefined)
      return undefined;
    if (standing(use) !== "fine" || isElsewhere(use, named) || isUnused(use, named)) return undefined;
    const word = use.args[kind.arg];
    if (word === undefined || kind.not?.includes(word.value) === true) return undefined;
    if (word.value === "username-only" && use.name.value === "auth-user-pass" && target.openvpn === "2.7")
      return undefined;
    if (word.value === "[inline]") return named(use.name.value).at(-1) === use ? undefined : inlineWord(use, word);
    if (!READ_AT_ONCE.includes(kind.is) && use.name.value !== "cd" && isReplaced(use, named)) return undefined;
    if (word.value.trim() === "" && (READ_AT_ONCE.includes(kind.is) || use.name.value === "cd")) return undefined;
    if (word.value === "") return unnamedFile(use, word);
    if (use.args[1]?.value === "dir" && files.stat(word.value) === "file") return notFolder(word);
    const found = FINDERS[kind.is](use, word, files);
    return found !== undefined && mayBePassword(use.name.value, kind.arg, word.value) ? unnamed(found) : found;
  },
};

/** Looked for as their lines are read; without a name they are refused by themselves. */
const READ_AT_ONCE: readonly Kind["is"][] = ["script", "plugin"];

/** What `cd` and `chroot` do to the other names nobody can tell. */
const isElsewhere = (use: DirectiveUse, named: RuleContext["named"]): boolean =>
  (named("cd").length > 0 && named("cd")[0] !== use) ||
  (!["chroot", "cd"].includes(use.name.value) && named("chroot").length > 0);

/** Scripts are looked for as their lines are read; of the others OpenVPN opens what the last line names. */
const isReplaced = (use: DirectiveUse, named: RuleContext["named"]): boolean =>
  named(use.name.value).findLast(({ connection }) => connection === use.connection) !== use;

/** Files that OpenVPN opens for a server alone. */
const isUnused = ({ name }: DirectiveUse, named: RuleContext["named"]): boolean =>
  (name.value === "dh" && SERVERS.every((server) => named(server).length === 0)) ||
  (name.value === "auth-gen-token-secret" && named("auth-gen-token").length === 0);

const SERVERS = ["tls-server", "server", "server-bridge", "server-ipv6"];

const FINDERS: Readonly<Record<Kind["is"], (use: DirectiveUse, word: Word, files: Files) => Finding | undefined>> = {
  input: (_, word, files) => (files.stat(word.value) === "missing" ? missing(word, word.value) : undefined),
  folder: (_, word, files) => (files.stat(word.value) === "missing" ? missing(word, word.value) : undefined),
  script(_, word, files) {
    const { words, problem } = splitLine(word.value, 0, word.value.length);
    if (problem?.code === "unterminated-quote") return undefined;
    const name = problem === undefined ? words[0]?.value : word.value;
    return name !== undefined && files.stat(name) === "missing" ? missing(word, name) : undefined;
  },
  /** A name that starts with neither a slash nor a dot is looked for in a folder of the build. */
  plugin: (_, word, files) =>
    /^[/.]/.test(word.value) && files.stat(word.value) === "missing" ? missing(word, word.value) : undefined,
  output(_, word, files) {
    const slash = Math.max(word.value.lastIndexOf("/"), word.value.lastIndexOf("\\"));
    if (slash <= 0 || files.stat(word.value.slice(0, slash)) !== "missing") return undefined;
    const message = l10n.t('The folder of "{0}" is not there: OpenVPN cannot write the file.', word.value);
    return { at: { start: word.start, end: word.end }, severity: "warning", message };
  },
};

const missing = ({ start, end }: Word, file: string): Finding => ({
  at: { start, end },
  severity: "warning",
  message: l10n.t('"{0}" is not there: OpenVPN does not start without it.', file),
});

/** No file has an empty name; some are opened only where others do not do. */
const unnamedFile = ({ name }: DirectiveUse, at: Word): Finding =>
  ALWAYS_OPENED.includes(name.value)
    ? {
        at: { start: at.start, end: at.end },
        severity: "error",
        message: l10n.t('"{0}" does not take an empty value.', name.value),
      }
    : missing(at, "");

const ALWAYS_OPENED: readonly string[] = [
  ...["askpass", "auth-user-pass", "cert", "chroot", "client-config-dir", "crl-verify", "dh", "key", "tls-export-cert"],
  "tmp-dir",
];

const unnamed = (finding: Finding): Finding => ({
  ...finding,
  message: l10n.t(
    "The file is not there: OpenVPN does not start without it. It holds the password; its name stands here.",
  ),
});

/** A later block of the name takes the place of the line. */
const inlineWord = ({ name }: DirectiveUse, { start, end }: Word): Finding => ({
  at: { start, end },
  severity: "hint",
  tags: ["unnecessary"],
  message: l10n.t('"[inline]" means nothing to OpenVPN 2: leave the line out, the block <{0}> is enough.', name.value),
});

/** `crl-verify NAME dir` */
const notFolder = ({ start, end, value }: Word): Finding => ({
  at: { start, end },
  severity: "warning",
  message: l10n.t('"{0}" is a file, and "dir" wants a folder.', value),
});
