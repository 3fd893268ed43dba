import type { FolderEntry } from "./completion-context.ts";
import type { FeatureContext, ParsedDocument } from "./document.ts";

/** What is given to features that lead from one file to another. */
export interface PlacesContext extends FeatureContext {
  /** The entries of a folder written as in the configuration; absent where no file may be looked at. */
  readonly list: ((folder: string) => readonly FolderEntry[]) | undefined;
  /** The URI of a path as the document at `base` writes it. */
  resolve(base: string, path: string): string;
  /** A configuration that may be looked at, as its editor shows it or as it is on disk. */
  open(uri: string): ParsedDocument | undefined;
  /** Every configuration that is open or lies in the workspace, as far as it may be looked at. */
  configurations(): Iterable<ParsedDocument>;
}
