import type { Location } from "vscode-languageserver-types";
import { namedFileAt } from "./definition.ts";
import { offsetAt, type ParsedDocument, type Position, rangeOf } from "./document.ts";
import { namedFiles, pathOf } from "./named-files.ts";
import type { PlacesContext } from "./places-context.ts";

/** The lines of all configurations that name the file at the position; elsewhere those that name this very file. */
export function references(context: PlacesContext, position: Position): Location[] {
  const { document, resolve } = context;
  const named = namedFileAt(document, offsetAt(document, position));
  const target = named === undefined ? document.uri : resolve(document.uri, pathOf(named));
  const found = [...naming(context, document, target)];
  for (const other of context.configurations()) {
    if (other.uri !== document.uri) found.push(...naming(context, other, target));
  }
  return found;
}

function* naming({ resolve }: PlacesContext, document: ParsedDocument, target: string): Iterable<Location> {
  for (const named of namedFiles(document.config, document.text)) {
    if (resolve(document.uri, pathOf(named)) !== target) continue;
    yield { uri: document.uri, range: rangeOf(document, named.span) };
  }
}
