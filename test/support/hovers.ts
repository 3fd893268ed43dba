import { expect } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { atCursor, type ContextOptions } from "./cursor.ts";

/** The hover at the `|`, in markdown; empty where there is none. */
export function hoverText(marked: string, options?: ContextOptions): string {
  const { context, position } = atCursor(marked, options);
  const contents = hover(context, position)?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

/** Each expected piece of text is in the hover at the `|`. */
export function checkHover(marked: string, expected: readonly string[], options?: ContextOptions): void {
  const text = hoverText(marked, options);
  for (const piece of expected) expect(text).toContain(piece);
  if (expected.length === 0) expect(text).toBe("");
}
