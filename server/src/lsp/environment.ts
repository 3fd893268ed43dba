import type { FolderEntry } from "../features/completion-context.ts";
import type { Files } from "../rules/rule.ts";

/** What may be looked at beside one document. */
export interface DocumentFiles extends Files {
  /** The entries of a folder written as in the configuration; none where we may not look. */
  list(path: string): readonly FolderEntry[];
}

/** The folders a document's files may lie below, as URIs. */
export interface FileScope {
  readonly document: string;
  readonly folders: readonly string[];
}

/** What the server needs of the machine it runs on, so that the same server runs in a browser's worker. */
export interface Environment {
  /** undefined where there are no files at all: an untitled document, a web page. */
  filesFor(scope: FileScope): DocumentFiles | undefined;
  /** The text of a file that may be looked at beside the scope's document. */
  read(uri: string, scope: FileScope): string | undefined;
  /** The URI of a path as the document at `base` writes it. */
  resolve(base: string, path: string): string;
  /** The URIs of what looks like a configuration below these folders, as far as a short walk finds them. */
  configurations(folders: readonly string[]): Iterable<string>;
  now(): number;
}
