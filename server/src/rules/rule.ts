import type { Standing } from "../config/standing.ts";
import type { Config, DirectiveUse, Files, Target } from "../config/types.ts";
import type { Directive } from "../directives/types.ts";
import type { Span } from "../syntax/tree.ts";
import type { Refusal } from "./values/refusal.ts";

export type { Files } from "../config/types.ts";

/** error = the target OpenVPN refuses to start with this (or refuses the pushed option or ccd line); nothing else is one. */
export type Severity = "error" | "warning" | "information" | "hint";

export interface Edit extends Span {
  readonly newText: string;
}

/** One way out that has one right answer. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Safe to apply unasked by `source.fixAll.openvpn`: what the file says to the peer stays the same. */
  readonly safe?: true;
}

export interface Finding {
  readonly at: Span;
  readonly severity: Severity;
  /** Names the value and the way out; never the content of an inline block or a password. */
  readonly message: string;
  readonly tags?: ReadonlyArray<"deprecated" | "unnecessary">;
  readonly fixes?: readonly Fix[];
  /** What is dear to find out, asked only of the findings that are shown; it takes the place of `message` and `fixes`. */
  readonly closer?: () => Pick<Finding, "message" | "fixes">;
  readonly related?: ReadonlyArray<{ readonly at: Span; readonly message: string }>;
}

export interface RuleContext {
  readonly config: Config;
  readonly target: Target;
  readonly directives: readonly DirectiveUse[];
  readonly pushed: readonly DirectiveUse[];
  /** undefined where no file may be looked at. */
  readonly files: Files | undefined;
  /** Milliseconds since 1970, given from outside: the core reads no clock. */
  readonly now: number;
  /** What the parser makes of a use before it looks at its values. */
  standing(use: DirectiveUse): Standing;
  /** The values the parser refuses; none where it does not get as far. */
  refusals(use: DirectiveUse): readonly Refusal[];
  /** The uses of that name outside of `push`, in order, those in `<connection>` blocks included. */
  named(name: string): readonly DirectiveUse[];
}

/** One thing to find, looked for in the configuration as a whole. Its page is `<code>.md` beside it. */
export interface WholeRule {
  readonly code: string;
  readonly summary: string;
  /** The program it speaks of; both where absent. */
  readonly client?: Target["client"];
  check(context: RuleContext): Iterable<Finding>;
}

/**
 * One thing to find in one directive at a time: a single walk over the uses drives all of these, the options inside
 * `push "…"` included. What is an error in a directive is a warning in the content of a server's `push`:
 * the server starts with it, the client refuses it.
 */
export interface DirectiveRule {
  readonly code: string;
  readonly summary: string;
  /** The program whose parser it speaks of; both where absent. */
  readonly client?: Target["client"];
  /** The directives it looks at; all of them where absent. */
  readonly names?: readonly string[];
  /** Those it looks at only where they are pushed, beside `names`. */
  readonly pushedNames?: readonly string[];
  /** Leaves out directives in which it never finds anything; asked once for each name. */
  readonly concerns?: (facts: Directive) => boolean;
  /** What the parser has to make of a use; anything where absent. */
  readonly standings?: readonly Standing[];
  visit(use: DirectiveUse, context: RuleContext): Finding | readonly Finding[] | undefined;
}

export type Rule = WholeRule | DirectiveRule;
