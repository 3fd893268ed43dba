import type { Note, Origin } from "./types.ts";

/** What a note says and where. */
export interface Finding {
  readonly code: string;
  readonly severity?: Note["severity"];
  readonly message: string;
  readonly origin: Origin | null;
}

/** The notes, and the one that the reader of the file has, unless its line is spoken of already. */
export const withRefused = (notes: readonly Note[], refused: Note | undefined): readonly Note[] =>
  refused === undefined || notes.some(({ origin }) => origin?.line === refused.origin?.line)
    ? notes
    : [...notes, refused];

/** A note without remedies, a warning unless it says otherwise. */
export const note = ({ code, severity = "warning", message, origin }: Finding): Note => ({
  code,
  severity,
  message,
  origin,
  remedies: [],
});
