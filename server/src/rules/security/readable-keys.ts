import * as l10n from "@vscode/l10n";
import { textOf } from "../certificates/inline-certificates.ts";
import type { WholeRule } from "../rule.ts";

const SECRET: readonly string[] = [
  "key",
  "pkcs12",
  "secret",
  "tls-auth",
  "tls-crypt",
  "tls-crypt-v2",
  "auth-gen-token-secret",
  "auth-user-pass",
  "http-proxy-user-pass",
];

export const readableKeys: WholeRule = {
  code: "readable-keys",
  summary: "A file with keys in it that every user of the machine may read.",
  *check({ config, files, named }) {
    const blocks = SECRET.flatMap(named).filter(({ block, included }) => block !== undefined && included === undefined);
    const [first] = blocks.toSorted((a, b) => a.name.start - b.name.start);
    if (first?.block === undefined || files?.isPublic?.() !== true) return;
    const { start, end } = first.block.open;
    const message = l10n.t(
      'Every user of this machine may read the file, and with it the <{0}>: allow only yourself, with "chmod 600".',
      first.name.value,
    );
    const open = blocks.some((use) => isOpenKey(textOf(use, config, files) ?? ""));
    yield { at: { start, end }, severity: open ? "warning" : "information", message };
  },
};

/** A private key that no password protects. */
const isOpenKey = (text: string): boolean =>
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(text) && !/ENCRYPTED/.test(text);
