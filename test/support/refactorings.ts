import { expect } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver-types";
import { type FeatureContext, offsetAt, type ParsedDocument } from "../../server/src/features/document.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { refactorings } from "../../server/src/features/refactor/index.ts";
import type { RefactorContext } from "../../server/src/features/refactor/refactoring.ts";
import { atCursor, documentOf } from "./cursor.ts";

type Texts = Readonly<Record<string, string>>;

export interface RefactorCase {
  readonly name: string;
  /** `a.ovpn`, with the cursor. */
  readonly before: string;
  /** The files beside it; none may be read where absent. */
  readonly files?: Texts;
  /** What is offered, as `offers` answers. */
  readonly after: Texts;
}

/** Just these are offered; a full tunnel, which many files could have, need not be named. */
export function checkOffered({ before, files, after }: RefactorCase): void {
  const isNamed = ([title]: readonly [string, string]) => title in after || !title.startsWith("Full tunnel");
  expect(Object.fromEntries(Object.entries(offers(before, files)).filter(isNamed))).toEqual(after);
}

const FOLDER = "file:///etc/openvpn/";

/** What is offered at the cursor of `a.ovpn`, by title: the files that it leaves, as "name: text" where it is not `a.ovpn`. */
export function offers(marked: string, files?: Texts): Texts {
  const { context, position } = atCursor(marked, { uri: `${FOLDER}a.ovpn`, kind: "main" });
  const refactoring: RefactorContext = { ...placesOf(context, files), creates: "supported", trigger: "invoked" };
  const request = { range: { start: position, end: position }, diagnostics: [] };
  const left = (action: CodeAction): string =>
    changesOf(action)
      .map(({ uri, edits }) => {
        if (uri === context.document.uri) return edited(context.document, edits);
        const name = uri.slice(FOLDER.length);
        return `${name}: ${edited(documentOf(files?.[name] ?? "", { uri }), edits)}`;
      })
      .join("");
  return Object.fromEntries(Array.from(refactorings(refactoring, request), (action) => [action.title, left(action)]));
}

function placesOf(context: FeatureContext, files: Texts | undefined): PlacesContext {
  return {
    ...context,
    files: files && {
      stat: (path) => (files[path] === undefined ? "missing" : "file"),
      read: (path) => files[path],
    },
    list: (folder) =>
      Object.keys(files ?? {})
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => ({ name: path.slice(folder.length + 1), kind: "file" as const })),
    resolve: (base, path) => new URL(path, base).href,
    open: (uri) => documentOf(files?.[uri.slice(FOLDER.length)] ?? "", { uri, kind: "ccd" }),
    configurations: () => [],
  };
}

interface Change {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

function changesOf({ edit }: CodeAction): readonly Change[] {
  const changes = edit?.documentChanges?.flatMap((change) =>
    "edits" in change ? [{ uri: change.textDocument.uri, edits: change.edits.filter((one) => "newText" in one) }] : [],
  );
  return changes ?? Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
}

function edited(before: ParsedDocument, edits: readonly TextEdit[]): string {
  let { text } = before;
  for (const { range, newText } of edits.toSorted((a, b) => b.range.start.line - a.range.start.line))
    text = text.slice(0, offsetAt(before, range.start)) + newText + text.slice(offsetAt(before, range.end));
  return text;
}
