import type { DirectiveUse } from "../../config/types.ts";
import type { Edit } from "../../rules/rule.ts";
import type { Span } from "../../syntax/tree.ts";
import type { ParsedDocument } from "../document.ts";
import type { PlacesContext } from "../places-context.ts";

/** Another way to write what the selection is about. */
export interface Refactoring {
  /** Never quotes the body of a block or a file. */
  readonly title: string;
  readonly kind: "refactor.rewrite" | "refactor.inline" | "refactor.extract";
  readonly edits: readonly Edit[];
  /** A file that has to be made first. */
  readonly create?: { readonly uri: string; readonly text: string };
  /** Further files that change with it. */
  readonly others?: readonly { readonly document: ParsedDocument; readonly edits: readonly Edit[] }[];
}

export interface RefactorContext extends PlacesContext {
  /** Whether the editor can make files in one go with edits. */
  readonly creates: "supported" | "unsupported";
  /** "automatic" while the cursor merely passes: large edits then wait until somebody asks. */
  readonly trigger: "invoked" | "automatic";
}

/** One kind of refactoring: what it offers for a selection. */
export type Offer = (context: RefactorContext, selection: Span) => Iterable<Refactoring>;

export const touches = (at: Span, selection: Span): boolean =>
  at.start <= selection.end && selection.start <= Math.max(at.start, at.end - 1);

/** The lines of this text, without those that another file brings in. */
export const ownUses = ({ config }: ParsedDocument): readonly DirectiveUse[] =>
  config.directives.filter(({ included }) => included === undefined);

export const lineEnd = ({ text }: ParsedDocument): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** Puts lines behind an item, whose last line may lack its end. */
export function insertBehind(document: ParsedDocument, { end }: Span, lines: readonly string[]): Edit {
  const eol = lineEnd(document);
  const open = end > 0 && document.text.charAt(end - 1) !== "\n";
  const text = lines.map((line) => line + eol).join("");
  return { start: end, end, newText: open ? eol + text : text };
}

/** Takes a line away, its end included. */
export const removal = ({ item }: DirectiveUse): Edit => ({ start: item.start, end: item.end, newText: "" });

/** Puts other lines in a line's place; the comment behind it stays. */
export function replacement(document: ParsedDocument, use: DirectiveUse, lines: readonly string[]): Edit {
  const last = use.block === undefined ? (use.args.at(-1) ?? use.name) : (use.block.close ?? use.item);
  return {
    start: use.item.kind === "block" ? use.item.open.start : use.item.name.start,
    end: last.end,
    newText: lines.join(lineEnd(document)),
  };
}
