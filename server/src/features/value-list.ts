import type { Arg, Directive } from "../directives/types.ts";
import type { valueWords } from "../directives/words/words.ts";

/** A sub-language of an argument: which values, and what joins several of them. */
export interface ValueList {
  readonly kind: Parameters<typeof valueWords>[0];
  readonly separator: ":" | undefined;
}

/** What the argument takes beside the words that the facts enumerate. */
export function valueListOf(directive: Directive, { types }: Arg): ValueList | undefined {
  const own = BY_DIRECTIVE[directive.name];
  if (own !== undefined) return own;
  for (const { kind } of types) {
    if (kind === "cipher") return { kind: "cipher", separator: undefined };
    if (kind === "cipherlist") return { kind: "cipher", separator: ":" };
    if (kind === "digest") return { kind: "digest", separator: undefined };
    if (kind === "curve") return { kind: "curve", separator: undefined };
  }
  return undefined;
}

const BY_DIRECTIVE: Readonly<Record<string, ValueList>> = {
  "tls-groups": { kind: "group", separator: ":" },
  "tls-ciphersuites": { kind: "tls-ciphersuite", separator: ":" },
};
