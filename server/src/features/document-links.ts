import * as l10n from "@vscode/l10n";
import type { DocumentLink } from "vscode-languageserver-types";
import { rangeOf } from "./document.ts";
import { namedFiles, pathOf } from "./named-files.ts";
import type { PlacesContext } from "./places-context.ts";

/** Each link costs a look at the disk. */
const MOST = 500;

/** The files that the configuration names and that are there. */
export function* documentLinks({ document, files, resolve }: PlacesContext): Iterable<DocumentLink> {
  if (files === undefined) return;
  let count = 0;
  for (const named of namedFiles(document.config, document.text)) {
    if (++count > MOST) return;
    const path = pathOf(named);
    if (files.stat(path) !== "file") continue;
    const range = rangeOf(document, named.span);
    yield { range, target: resolve(document.uri, path), tooltip: l10n.t("Open {0}", named.written) };
  }
}
