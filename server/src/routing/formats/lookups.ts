import * as l10n from "@vscode/l10n";
import type { Lookup, RouteView } from "../types.ts";

/** Which way each asked address goes, a line each below an empty one; nothing where none was asked. */
export const lookupLines = ({ lookups }: RouteView): string =>
  lookups.length === 0 ? "" : `\n${lookups.map((lookup) => `${lookupLine(lookup)}\n`).join("")}`;

function lookupLine({ address, via, interface: name, reason }: Lookup): string {
  if (name === null) return l10n.t("{0}: no way. {1}", address, reason);
  return via === null
    ? l10n.t("{0}: directly on {1}. {2}", address, name, reason)
    : l10n.t("{0}: via {1} on {2}. {3}", address, via, name, reason);
}
