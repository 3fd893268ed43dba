import type { Directive, Place, Version } from "../directives/types.ts";
import type { DirectiveLine, InlineBlock, ProblemCode, Tree, Word } from "../syntax/tree.ts";

export const PLATFORMS = ["any", "linux", "windows", "macos"] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What the user wants the file to run on. */
export interface Target {
  readonly openvpn: Version;
  readonly platform: Platform;
  readonly client: "openvpn" | "connect";
}

export const DEFAULT_TARGET: Target = { openvpn: "2.6", platform: "any", client: "openvpn" };

/** How OpenVPN would come to read the text: as a configuration, a client-config-dir file, or a list of pushed options. */
export type FileKind = "main" | "ccd" | "push";

/** What the file is written for, as far as it says. */
export type Role = "client" | "server" | "point-to-point" | "ccd" | "unknown";

/** Why OpenVPN takes an unknown name or a wrong number of arguments on this line as a warning. */
export type Softened = "setenv opt" | "ignore-unknown-option" | "forward-compatible";

/** A directive as it is used once: a line, an inline block, a line in a `<connection>` body, or the content of a `push`. */
export interface DirectiveUse {
  /** For a pushed option these are the words inside the quotes, with offsets into the whole text. */
  readonly name: Word;
  /** As OpenVPN counts them: `setenv opt` is gone, an inline block's body is not among them. */
  readonly args: readonly Word[];
  /** The line or block as it was parsed. */
  readonly item: DirectiveLine | InlineBlock;
  readonly block: InlineBlock | undefined;
  readonly place: Exclude<Place, "push-nopull" | "unchecked">;
  /** The `<connection>` block it stands in. */
  readonly connection: InlineBlock | undefined;
  /** The `push` directive whose argument it is. */
  readonly pushedBy: DirectiveUse | undefined;
  readonly softened: Softened | undefined;
  /** What any version knows of the name. */
  readonly facts: Directive | undefined;
  /** Set for a line of a file that a `config` line reads in; its spans are then those of that line's file name. */
  readonly included?: Included;
}

/** Where a line of an included file stands. */
export interface Included {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The `config FILE` line of this text. */
  readonly by: DirectiveUse;
}

/** A `config FILE` that OpenVPN cannot follow, or a line of such a file that it cannot split. */
export interface IncludeProblem {
  readonly use: DirectiveUse;
  readonly file: string;
  readonly line: number | undefined;
  readonly code: "missing" | "too-deep" | ProblemCode;
}

/** Files beside the document, as far as trust allows to look; paths as the configuration writes them. */
export interface Files {
  /** "unknown" where we may not or cannot look. */
  stat(path: string): "file" | "directory" | "other" | "missing" | "unknown";
  /** The text of a small regular file; undefined where it cannot be read. */
  read(path: string): string | undefined;
  /** The entries of a folder; none where we may not look. */
  list?(folder: string): ReadonlyArray<{ readonly name: string; readonly kind: "file" | "directory" }>;
  /** Whether every user of the machine may read the document itself; undefined where nobody can say. */
  isPublic?(): boolean | undefined;
}

/** A configuration read in the order OpenVPN reads it. */
export interface Config {
  readonly tree: Tree;
  readonly kind: FileKind;
  readonly role: Role;
  /** Every use outside of `push`, `<connection>` bodies included; lines OpenVPN's splitter refuses are left out. */
  readonly directives: readonly DirectiveUse[];
  /** The options inside `push "…"`, in order. */
  readonly pushed: readonly DirectiveUse[];
  /** The bodies of the `<connection>` blocks, parsed; offsets are those of the whole text. */
  readonly bodies: readonly Tree[];
  readonly includeProblems: readonly IncludeProblem[];
}
