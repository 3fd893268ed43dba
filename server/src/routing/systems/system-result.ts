import type { Operation, Row } from "../types.ts";

/** What a system makes of a plan. */
export interface SystemResult {
  readonly operations: readonly Operation[];
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}
