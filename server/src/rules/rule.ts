import type { Config, DirectiveUse, Target } from "../config/types.ts";
import type { Span } from "../syntax/tree.ts";

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
  readonly related?: ReadonlyArray<{ readonly at: Span; readonly message: string }>;
}

/** Files beside the document, as far as trust allows to look; paths as the configuration writes them. */
export interface Files {
  /** "unknown" where we may not or cannot look. */
  stat(path: string): "file" | "directory" | "other" | "missing" | "unknown";
  /** The text of a small regular file; undefined where it cannot be read. */
  read(path: string): string | undefined;
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
}

/** One thing to find. Its page is `<code>.md` beside it. */
export interface Rule {
  readonly code: string;
  readonly summary: string;
  check(context: RuleContext): Iterable<Finding>;
}
