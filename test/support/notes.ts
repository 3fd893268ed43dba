import { expect } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { Note } from "../../server/src/routing/types.ts";
import { type Sketch, scenario } from "./scenario.ts";

/** A server with topology subnet, for more lines to follow. */
export const SERVER = "dev tun\nserver 10.8.0.0 255.255.255.0\ntopology subnet\n";

/** All that is said of a sketch. */
export const notesOf = (sketch: Sketch): readonly Note[] => simulate(scenario(sketch)).notes;

/** The note of that code as text: severity, origin, message, remedies. */
export function told(code: string, sketch: Sketch): string {
  const note = notesOf(sketch).find((one) => one.code === code);
  if (note === undefined) return `no ${code}`;
  const at = note.origin === null ? "-" : `${note.origin.file}:${note.origin.line}`;
  return [`${note.severity} ${at} ${note.message}`, ...note.remedies.map(({ text }) => text)].join("\n");
}

/** The note of that code is told in these words. */
export const checkNote = (code: string, sketch: Sketch, expected: string): void =>
  expect(told(code, sketch)).toBe(expected);

/** There is no note of that code. */
export const never = (code: string, sketch: Sketch): void => expect(told(code, sketch)).toBe(`no ${code}`);
