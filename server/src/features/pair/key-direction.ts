import { all, type Effective } from "../../config/effective.ts";
import type { Word } from "../../syntax/tree.ts";

/**
 * The last word on a key's direction, of lines for the key and of `key-direction`. One without a direction leaves it
 * as it is, so that `tls-auth [inline] 1` counts for the block behind it.
 */
export function keyDirection(options: Effective, key: "tls-auth" | "secret"): Word | undefined {
  const own = all(options, key).map(({ args: [, direction] }) => direction);
  const alone = all(options, "key-direction").map(({ args: [direction] }) => direction);
  return [...own, ...alone]
    .filter((word) => word !== undefined)
    .toSorted((a, b) => a.start - b.start)
    .at(-1);
}
