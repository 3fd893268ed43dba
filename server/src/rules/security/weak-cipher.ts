import * as l10n from "@vscode/l10n";
import { strengthOf } from "../../config/ciphers.ts";
import { effectiveOptions } from "../../config/effective.ts";
import { isCipherIgnored } from "../obsolete/cipher-not-negotiated.ts";
import type { DirectiveRule } from "../rule.ts";

export const weakCipher: DirectiveRule = {
  code: "weak-cipher",
  summary: "A cipher that protects little or nothing.",
  names: ["cipher", "data-ciphers", "ncp-ciphers", "data-ciphers-fallback"],
  visit({ name, args }, { config, target }) {
    const [word] = args;
    if (word === undefined) return undefined;
    if (name.value === "cipher" && config.kind === "main" && target.client === "openvpn") {
      if (isCipherIgnored(effectiveOptions(config, target), word.value)) return undefined;
    }
    const names = word.value.split(":").map((name) => (name.startsWith("?") ? name.slice(1) : name));
    if (names.includes("none"))
      return {
        at: word,
        severity: "warning",
        message: l10n.t('With "none" everything in the tunnel can be read and changed on the way.'),
      };
    const weak = names.find((name) => strengthOf(name) === "weak" || strengthOf(name) === "legacy");
    if (weak === undefined) return undefined;
    return {
      at: word,
      severity: "information",
      message: l10n.t(
        "{0} is an old cipher with keys or blocks that are too short, and current builds may lack it: AES-256-GCM is a good one.",
        weak,
      ),
    };
  },
};
