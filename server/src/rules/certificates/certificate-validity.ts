import * as l10n from "@vscode/l10n";
import type { WholeRule } from "../rule.ts";
import { certificatesOf } from "./inline-certificates.ts";

export const certificateValidity: WholeRule = {
  code: "certificate-validity",
  summary: "A certificate that is no longer, or not yet, valid.",
  *check(context) {
    for (const { at, info } of certificatesOf(context)) {
      const name = info.commonName ?? info.subject;
      if (info.notAfter < context.now) {
        yield {
          at,
          severity: "warning",
          message: l10n.t(
            'The certificate of "{0}" expired on {1}: the other end refuses it.',
            name,
            day(info.notAfter),
          ),
        };
      } else if (info.notBefore > context.now) {
        yield {
          at,
          severity: "warning",
          message: l10n.t(
            'The certificate of "{0}" is valid from {1} on: until then the other end refuses it.',
            name,
            day(info.notBefore),
          ),
        };
      }
    }
  },
};

/** 2026-01-31, in universal time; dates that no calendar has stay out. */
function day(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "?" : date.toISOString().slice(0, 10);
}
