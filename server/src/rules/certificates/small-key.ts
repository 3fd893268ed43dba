import * as l10n from "@vscode/l10n";
import type { WholeRule } from "../rule.ts";
import { certificatesOf } from "./inline-certificates.ts";

export const smallKey: WholeRule = {
  code: "small-key",
  summary: "A certificate whose RSA key is too short.",
  *check(context) {
    for (const { at, info } of certificatesOf(context)) {
      const bits = Number(/^RSA (\d+)$/.exec(info.key)?.[1] ?? "2048");
      if (bits >= 2048) continue;
      const message = l10n.t(
        'The RSA key of "{0}" has {1} bits, which current builds refuse: make a new one with 2048 or more.',
        info.commonName ?? info.subject,
        bits,
      );
      yield { at, severity: "warning", message };
    }
  },
};
