import type { TextEdit } from "vscode-languageserver-types";
import { type ParsedDocument, rangeOf } from "./document.ts";
import { isAbsolute, type NamedFile, namedFiles, pathOf } from "./named-files.ts";
import type { PlacesContext } from "./places-context.ts";
import { writtenWord } from "./written-word.ts";

/** A file or folder that gets another name or place, as URIs. */
export interface Renamed {
  readonly oldUri: string;
  readonly newUri: string;
}

/** What must change in the configurations so that they still name the files. */
export function* renameEdits(
  context: Pick<PlacesContext, "configurations" | "resolve">,
  renames: readonly Renamed[],
): Iterable<{ readonly document: ParsedDocument; readonly edits: TextEdit[] }> {
  for (const document of context.configurations()) {
    const edits: TextEdit[] = [];
    for (const named of namedFiles(document.config, document.text)) {
      const newText = renamed(context.resolve, { document, named, renames });
      if (newText !== undefined) edits.push({ range: rangeOf(document, named.span), newText });
    }
    if (edits.length > 0) yield { document, edits };
  }
}

interface Question {
  readonly document: ParsedDocument;
  readonly named: NamedFile;
  readonly renames: readonly Renamed[];
}

function renamed(resolve: PlacesContext["resolve"], { document, named, renames }: Question): string | undefined {
  const uri = resolve(document.uri, pathOf(named));
  const found = renames.find(({ oldUri }) => uri === oldUri || uri.startsWith(`${oldUri}/`));
  if (found === undefined || !uri.startsWith("file:")) return undefined;
  const target = decoded(found.newUri + uri.slice(found.oldUri.length));
  const start = decoded(resolve(document.uri, named.folder ?? "."));
  if (target === undefined || start === undefined) return undefined;
  const path = isAbsolute(named.written) ? absolute(target) : relative(start, target);
  // A command line is split once more, by rules of its own.
  return named.kind === "program" && /[\s\\"']/.test(path) ? undefined : writtenWord(path, named.quote);
}

/** The parts of a URI's path; undefined where it is no proper URI. */
function decoded(uri: string): readonly string[] | undefined {
  try {
    return uri
      .replace(/^file:\/\//, "")
      .split("/")
      .slice(1)
      .filter((part, i, all) => part !== "" || i < all.length - 1)
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const absolute = (parts: readonly string[]): string => {
  const path = parts.join("/");
  return /^[a-z]:/i.test(path) ? path : `/${path}`;
};

function relative(from: readonly string[], to: readonly string[]): string {
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
