import type { Note, Origin } from "./types.ts";

/** What a note says and where. */
export interface Finding {
  readonly code: string;
  readonly severity?: Note["severity"];
  readonly message: string;
  readonly origin: Origin | null;
}

/** A note without remedies, a warning unless it says otherwise. */
export const note = ({ code, severity = "warning", message, origin }: Finding): Note => ({
  code,
  severity,
  message,
  origin,
  remedies: [],
});
