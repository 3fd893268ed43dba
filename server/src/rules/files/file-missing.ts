import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Files } from "../../config/types.ts";
import type { Word } from "../../syntax/tree.ts";
import type { DirectiveRule } from "../rule.ts";

/** Looks only where files may be looked at: trusted folders on disk. */
export const fileMissing: DirectiveRule = {
  code: "file-missing",
  summary: "A file that the configuration names is not there.",
  client: "openvpn",
  visit(use, { files, directives }) {
    if (files === undefined || use.block !== undefined || use.pushedBy !== undefined) return undefined;
    const word = fileOf(use);
    if (word === undefined || isElsewhere(word.value)) return undefined;
    if (directives.some(({ name }) => name.value === "cd" || name.value === "chroot")) return undefined;
    const wanted = FOLDERS.includes(use.name.value) ? "folder" : "file";
    const message = messageFor(word.value, wanted, files.stat(word.value));
    return message === undefined ? undefined : { at: word, severity: "warning", message };
  },
};

function messageFor(path: string, wanted: "file" | "folder", found: ReturnType<Files["stat"]>): string | undefined {
  if (found === "file" && wanted === "folder") return l10n.t("{0} is a file; a folder belongs here.", path);
  if (found !== "missing") return undefined;
  return wanted === "folder"
    ? l10n.t("There is no folder {0}: OpenVPN does not start without it.", path)
    : l10n.t("There is no file {0}: OpenVPN does not start without it.", path);
}

const FIRST = [
  "ca",
  "cert",
  "key",
  "dh",
  "extra-certs",
  "pkcs12",
  "crl-verify",
  "tls-auth",
  "tls-crypt",
  "tls-crypt-v2",
  "secret",
  "askpass",
  "auth-user-pass",
  "auth-gen-token-secret",
  "http-proxy-user-pass",
];
const FOLDERS = ["capath", "client-config-dir", "tmp-dir", "tls-export-cert"];

function fileOf({ name, args }: DirectiveUse): Word | undefined {
  if (FIRST.includes(name.value) || FOLDERS.includes(name.value)) return args[0];
  return name.value === "management" ? args[2] : undefined;
}

/** Words that are no file here: standard input, none, tokens and stores, paths of a Windows machine. */
const isElsewhere = (path: string): boolean =>
  ["", "stdin", "none", "[inline]", "username-only"].includes(path) || /^[a-z][a-z0-9+.-]*:/i.test(path);
