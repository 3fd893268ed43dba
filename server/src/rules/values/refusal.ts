import type { Word } from "../../syntax/tree.ts";

export type RefusalCode = "unknown-value" | "invalid-number" | "invalid-address" | "invalid-value";

/** A word that the parser refuses, or takes for something else than it says. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly at: Word;
  readonly message: string;
  /** The words it might be, nearest first; only where one of them must be it. */
  readonly words?: readonly string[];
  /** Taken by the parser all the same. */
  readonly taken?: true;
  /** OpenVPN calls it an unknown option, which `setenv opt` and its like soften. */
  readonly softens?: true;
}
