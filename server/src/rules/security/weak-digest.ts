import * as l10n from "@vscode/l10n";
import type { DirectiveRule } from "../rule.ts";

/** Both ends have to agree on the digest, so there is no fix for one file alone. */
export const weakDigest: DirectiveRule = {
  code: "weak-digest",
  summary: "A broken digest for the packets' signatures.",
  names: ["auth"],
  visit({ args }) {
    const [word] = args;
    if (word === undefined) return undefined;
    if (/^(?:rsa-)?md[45](?:-sha1)?$/i.test(word.value))
      return { at: word, severity: "warning", message: l10n.t("{0} is broken: use SHA256 on both ends.", word.value) };
    if (!/^(?:rsa-)?sha-?1$/i.test(word.value)) return undefined;
    return {
      at: word,
      severity: "hint",
      message: l10n.t(
        "{0} is no longer up to date: use SHA256 on both ends. Ciphers with GCM or POLY1305 need it for the handshake key only.",
        word.value,
      ),
    };
  },
};
