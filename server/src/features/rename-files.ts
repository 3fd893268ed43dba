import type { TextEdit } from "vscode-languageserver-types";
import { isAbsolute } from "../config/working-folder.ts";
import { type ParsedDocument, rangeOf } from "./document.ts";
import { type NamedFile, namedFiles, pathOf } from "./named-files.ts";
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

/** The configuration itself may move as well, with or without the file. */
function renamed(resolve: PlacesContext["resolve"], { document, named, renames }: Question): string | undefined {
  const uri = resolve(document.uri, pathOf(named));
  const before = pathFrom(resolve(document.uri, named.folder ?? "."), uri, named.written);
  // Where a `cd` line leads elsewhere, that line is changed as well.
  const folder =
    named.folder === undefined
      ? resolve(newUriOf(document.uri, renames), ".")
      : newUriOf(resolve(document.uri, named.folder), renames);
  const after = pathFrom(folder, newUriOf(uri, renames), named.written);
  if (after === undefined || before === after) return undefined;
  // A command line is split once more, by rules of its own.
  return named.kind === "program" && /[\s\\"']/.test(after)
    ? undefined
    : wholeWord(dotted(after, named.written), named.quote);
}

/** A quote or a comment would begin with these, and no backslash takes that from them. */
const wholeWord = (path: string, quote: NamedFile["quote"]): string | undefined =>
  quote === undefined && /^['#;]/.test(path) ? `"${writtenWord(path, '"')}"` : writtenWord(path, quote);

/** A plugin without a dot or slash in front is looked for in a folder of OpenVPN's own. */
const dotted = (path: string, before: string): string =>
  before.startsWith("./") && !path.startsWith("..") && !isAbsolute(path) ? `./${path}` : path;

function newUriOf(uri: string, renames: readonly Renamed[]): string {
  const found = renames.find(({ oldUri }) => uri === oldUri || uri.startsWith(`${oldUri}/`));
  return found === undefined ? uri : found.newUri + uri.slice(found.oldUri.length);
}

/** The path to a file, absolute where the one that stands there is; undefined where either URI is no file's. */
function pathFrom(folder: string, uri: string, written: string): string | undefined {
  const [from, to] = [decoded(folder), decoded(uri)];
  if (from === undefined || to === undefined) return undefined;
  return isAbsolute(written) ? absolute(to) : relative(from, to);
}

/** The parts of the path; undefined where the URI is not one of a file. */
function decoded(uri: string): readonly string[] | undefined {
  if (!uri.startsWith("file://")) return undefined;
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
