import { all } from "../../config/effective.ts";
import type { Side } from "./pair.ts";

/** Whether a client takes an option that the server pushes: the first `pull-filter` with its beginning decides. */
export function takes({ options }: Side, pushed: string): boolean {
  const filter = all(options, "pull-filter").find(({ args: [, text] }) => pushed.startsWith(text?.value ?? ""));
  return filter === undefined || filter.args[0]?.value === "accept";
}
