import * as l10n from "@vscode/l10n";
import { isDigest, strengthOf } from "../../config/ciphers.ts";
import type { DirectiveRule } from "../rule.ts";

/** The parser takes any name; the tunnel fails when the cipher is needed. */
export const unknownCipher: DirectiveRule = {
  code: "unknown-cipher",
  summary: "A cipher or digest that OpenSSL does not have.",
  names: ["cipher", "data-ciphers-fallback", "auth"],
  visit({ name, args }) {
    const [word] = args;
    if (word === undefined || word.value === "none" || word.value === "") return undefined;
    const known = name.value === "auth" ? isDigest(word.value) : strengthOf(word.value) !== "unknown";
    if (known) return undefined;
    return {
      at: word,
      severity: "warning",
      message:
        name.value === "auth"
          ? l10n.t('OpenSSL has no digest "{0}": OpenVPN stops when it needs it. SHA256 is a good one.', word.value)
          : l10n.t('OpenVPN has no cipher "{0}": it stops when it needs it. AES-256-GCM is a good one.', word.value),
    };
  },
};
