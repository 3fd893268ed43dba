import * as l10n from "@vscode/l10n";
import type { WholeRule } from "../rule.ts";
import { certificatesOf } from "./inline-certificates.ts";

export const weakSignature: WholeRule = {
  code: "weak-signature",
  summary: "A certificate that is signed with a broken digest.",
  *check(context) {
    for (const { at, info } of certificatesOf(context)) {
      if (info.weakSignature === undefined || info.subject === info.issuer) continue;
      yield {
        at,
        severity: "warning",
        message: l10n.t(
          'The certificate of "{0}" is signed with {1}, which current builds refuse: have it issued again with SHA-256.',
          info.commonName ?? info.subject,
          info.weakSignature,
        ),
      };
    }
  },
};
