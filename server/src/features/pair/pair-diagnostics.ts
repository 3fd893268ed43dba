import * as l10n from "@vscode/l10n";
import type { Diagnostic } from "vscode-languageserver-types";
import { hasUnreadInclude } from "../../config/has-unread-include.ts";
import type { Target } from "../../config/types.ts";
import type { Diagnosed } from "../../rules/run.ts";
import { suppressed } from "../../rules/suppress.ts";
import { type DiagnosticsOptions, shown } from "../diagnostics.ts";
import { rangeOf } from "../document.ts";
import { mismatches } from "./mismatches.ts";
import { type End, type Pair, pairOf } from "./pair.ts";

/** What does not match between a file and those at its other end, shown on its own lines with a link to theirs. */
export function pairDiagnostics(
  own: End,
  others: readonly End[],
  { target, severities = {}, pages }: DiagnosticsOptions & { readonly target: Target },
): Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const other of others) {
    for (const { found, link } of between(own, other, target)) {
      const severity = severities[found.code] ?? found.severity;
      if (severity === "off" || suppressed(own.document.config, [found]).length === 0) continue;
      const place = `${found.code} ${found.at.start} ${found.message}`;
      const known = byPlace.get(place) ?? shown(own.document, { ...found, severity }, pages);
      byPlace.set(place, { ...known, relatedInformation: [...(known.relatedInformation ?? []), link] });
    }
  }
  return [...byPlace.values()];
}

function* between(own: End, other: End, target: Target) {
  const pair = pairOf([own, other], target);
  if (pair === undefined || [own, other].some(saysMore)) return;
  const isServer = pair.server.document === own.document;
  for (const { code, severity, message, server, client } of mismatches(pair)) {
    const found: Diagnosed = { code, severity, message, at: isServer ? server : client };
    const location = { uri: other.document.uri, range: rangeOf(other.document, isServer ? client : server) };
    yield { found, link: { location, message: whose(pair.kind, isServer ? "client" : "server") } };
  }
}

/** A file that cannot be read here may hold what seems to be missing. */
const saysMore = ({ document: { config } }: End): boolean =>
  hasUnreadInclude(
    config.directives,
    config.directives.filter(({ name }) => name.value === "config"),
  );

function whose(kind: Pair["kind"], end: "server" | "client"): string {
  if (kind === "peers") return l10n.t("The other end's line");
  return end === "client" ? l10n.t("The client's line") : l10n.t("The server's line");
}
