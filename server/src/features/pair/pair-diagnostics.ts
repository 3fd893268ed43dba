import * as l10n from "@vscode/l10n";
import type { Diagnostic } from "vscode-languageserver-types";
import type { Target } from "../../config/types.ts";
import { suppressed } from "../../rules/suppress.ts";
import { type DiagnosticsOptions, shown } from "../diagnostics.ts";
import { rangeOf } from "../document.ts";
import { between, type Seen } from "./between.ts";
import type { End } from "./pair.ts";

/** What does not match between a file and those at its other end, shown on its own lines with a link to theirs. */
export function pairDiagnostics(
  own: End,
  others: readonly End[],
  { target, severities = {}, pages }: DiagnosticsOptions & { readonly target: Target },
): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const { document, ...rest } of others) {
    for (const { other, ...found } of between(own, { document, ...rest }, target)) {
      const severity = severities[found.code] ?? found.severity;
      if (severity === "off" || suppressed(own.document.config, [found]).length === 0) continue;
      const place = `${found.code} ${found.at.start} ${found.message}`;
      const known = byPlace.get(place) ?? shown(own.document, { ...found, severity }, pages);
      const link = { location: { uri: document.uri, range: rangeOf(document, other.at) }, message: whose(other) };
      byPlace.set(place, { ...known, relatedInformation: [...(known.relatedInformation ?? []), link] });
    }
  }
  return [...byPlace.values()];
}

function whose({ is }: Seen["other"]): string {
  if (is === "the other end") return l10n.t("The other end's line");
  return is === "the client" ? l10n.t("The client's line") : l10n.t("The server's line");
}
