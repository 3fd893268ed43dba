import { expect } from "vitest";
import { completion } from "../../server/src/features/completion.ts";
import { atCursor, type ContextOptions } from "./cursor.ts";

const files: Readonly<Record<string, ReadonlyArray<{ name: string; kind: "file" | "directory" }>>> = {
  ".": [
    { name: "ca.crt", kind: "file" },
    { name: "keys", kind: "directory" },
    { name: "my key.pem", kind: "file" },
  ],
  "keys/": [{ name: "client.key", kind: "file" }],
};

/** What is offered at the `|`, with some files beside the document. */
export function complete(marked: string, options?: ContextOptions) {
  const { context, position } = atCursor(marked, options);
  return completion({ ...context, list: (folder) => files[folder] ?? [], snippets: "supported" }, position);
}

/** The labels of that. */
export const labels = (marked: string, options?: ContextOptions) => complete(marked, options).map(({ label }) => label);

/** `+name` is offered at the `|`, `-name` is not. */
export function checkOffers(marked: string, claims: readonly string[], options?: ContextOptions): void {
  const offered = labels(marked, options);
  for (const claim of claims) {
    if (claim.startsWith("+")) expect(offered).toContain(claim.slice(1));
    else expect(offered).not.toContain(claim.slice(1));
  }
}
