import { hasUnreadInclude } from "../../config/has-unread-include.ts";
import type { Target } from "../../config/types.ts";
import type { Span } from "../../syntax/tree.ts";
import { mismatches } from "./mismatches.ts";
import { type End, type Mismatch, type Pair, pairOf } from "./pair.ts";

/** A mismatch as the reader of one of the files sees it. */
export interface Seen extends Pick<Mismatch, "code" | "severity" | "message"> {
  readonly at: Span;
  /** What the other end is, and its line. */
  readonly other: { readonly is: "the server" | "the client" | "the other end"; readonly at: Span };
}

/** What does not match between a file and another one, as far as all of both can be read. */
export function* between(own: End, other: End, target: Target): Iterable<Seen> {
  const pair = pairOf([own, other], target);
  if (pair === undefined || [own, other].some(saysMore)) return;
  const isServer = pair.server.document === own.document;
  for (const { code, severity, message, server, client } of mismatches(pair)) {
    const [at, otherAt] = isServer ? [server, client] : [client, server];
    yield { code, severity, message, at, other: { is: whatIs(pair.kind, isServer), at: otherAt } };
  }
}

/** A file that cannot be read here may hold what seems to be missing. */
const saysMore = ({ document: { config } }: End): boolean =>
  hasUnreadInclude(
    config.directives,
    config.directives.filter(({ name }) => name.value === "config"),
  );

function whatIs(kind: Pair["kind"], isServer: boolean): Seen["other"]["is"] {
  if (kind === "peers") return "the other end";
  return isServer ? "the client" : "the server";
}
