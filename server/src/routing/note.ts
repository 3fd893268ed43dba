import * as l10n from "@vscode/l10n";
import type { Note, Origin, Remedy } from "./types.ts";

/** What a note says and where. */
export interface Finding {
  readonly code: string;
  readonly severity?: Note["severity"];
  readonly message: string;
  readonly origin: Origin | null;
  /** Ways out that are the same on every system. */
  readonly remedies?: readonly string[];
}

/** The notes, and the one that the reader of the file has, unless its line is spoken of already. */
export const withRefused = (notes: readonly Note[], refused: Note | undefined): readonly Note[] =>
  refused === undefined || notes.some(({ origin }) => isSamePlace(origin, refused.origin))
    ? notes
    : [...notes, refused];

const isSamePlace = (one: Origin | null, other: Origin | null): boolean =>
  one?.line === other?.line && one?.file === other?.file;

/** A warning unless it says otherwise. */
export const note = ({ code, severity = "warning", message, origin, remedies = [] }: Finding): Note => ({
  code,
  severity,
  message,
  origin,
  remedies: remedies.map(anywhere),
});

/** What to do about a netmask that has no length. */
export const evenMask = (): string =>
  l10n.t("Write a netmask whose ones stand at the front: {0}", "route 192.168.10.0 255.255.255.0");

/** A step that holds on every system. */
export const anywhere = (text: string): Remedy => ({ system: "any", text });
