/** A stretch of the text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word of a line as OpenVPN splits it; the span includes quotes and backslashes, `value` is what OpenVPN reads. */
export interface Word extends Span {
  readonly value: string;
  readonly quote: '"' | "'" | undefined;
}

/** What is wrong with the text of a line or a block, whatever its directive. */
export type ProblemCode =
  | "unterminated-quote"
  | "bad-backslash"
  | "trailing-backslash"
  | "line-too-long"
  | "unterminated-block";

export interface Problem extends Span {
  readonly code: ProblemCode;
  /** What the message names: the quote, the backslash sequence, the closing tag that is missing; the line's size in bytes. */
  readonly detail: string;
}

/** White space alone; the span ends behind the line end. */
export interface BlankLine extends Span {
  readonly kind: "blank";
}

/** A line that holds nothing but a comment. */
export interface CommentLine extends Span {
  readonly kind: "comment";
  readonly comment: Span;
}

/** `name argument…` with an optional comment behind. */
export interface DirectiveLine extends Span {
  readonly kind: "directive";
  /** The first word, without its leading `--`. */
  readonly name: Word;
  /** The words 2 to 16; OpenVPN never sees those behind, which stand in `dropped`. */
  readonly args: readonly Word[];
  readonly dropped: readonly Word[];
  readonly comment: Span | undefined;
  /** Set when OpenVPN gives up on the line; `args` then holds what could be made of it. */
  readonly problem: Problem | undefined;
}

/** `<name>`, verbatim lines, `</name>`. */
export interface InlineBlock extends Span {
  readonly kind: "block";
  /** The opening tag as a word, angle brackets included. */
  readonly open: Word;
  /** What stands between the angle brackets. */
  readonly name: Word;
  /** The verbatim lines between the tags. */
  readonly body: Span;
  /** The closing tag itself, without what may follow on its line; undefined when the file ends first. */
  readonly close: Span | undefined;
  readonly comment: Span | undefined;
  readonly problem: Problem | undefined;
}

export type Item = BlankLine | CommentLine | DirectiveLine | InlineBlock;

/** A parsed text. The spans of `items` joined give the text back; none overlap. */
export interface Tree {
  readonly text: string;
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}
