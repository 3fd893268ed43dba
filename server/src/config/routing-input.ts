import type { OptionLine, Origin } from "../routing/types.ts";
import type { Span } from "../syntax/tree.ts";
import type { Config, DirectiveUse } from "./types.ts";

/** Where a line of the text is: `file` as it was given, lines from 1. */
export interface Source {
  readonly file: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

/** A configuration as the route simulation reads it: words with their origins, inline bodies left out. */
export function optionLines(config: Config, source: Source): readonly OptionLine[] {
  const lineOf = lineFinder(source.lineStarts);
  const connections = new Map<number, number>();
  const lines: OptionLine[] = [];
  for (const use of config.directives) {
    if (use.block !== undefined && use.name.value === "connection") {
      connections.set(use.block.start, connections.size);
      continue;
    }
    const directive = asWritten(use, config.tree.text) ?? shown(use);
    const origin: Origin = { file: source.file, line: lineOf(use.item.start), directive };
    const connection = use.connection === undefined ? undefined : connections.get(use.connection.start);
    const line = { name: use.name.value, args: use.args.map(({ value }) => value), origin };
    lines.push(connection === undefined ? line : { ...line, connection });
  }
  return lines;
}

/** Most lines have one blank between their words already: then the text itself will do. */
function asWritten({ name, args, block, included }: DirectiveUse, text: string): string | undefined {
  if (block !== undefined || included !== undefined) return undefined;
  let { end } = name;
  if (end - name.start !== name.value.length) return undefined;
  for (const word of args) {
    if (word.start !== end + 1 || text.charCodeAt(end) !== SPACE) return undefined;
    if (word.end - word.start !== word.value.length) return undefined;
    end = word.end;
  }
  return text.slice(name.start, end);
}

const SPACE = 32;

const shown = ({ name, args, block }: DirectiveUse): string =>
  block === undefined ? [name, ...args].map(written).join(" ") : `<${name.value}>`;

const written = ({ value, quote }: { readonly value: string; readonly quote: string | undefined }): string =>
  quote === undefined ? value : `${quote}${value}${quote}`;

/** Lines are asked for in ascending order, so one pointer serves the whole file. */
function lineFinder(lineStarts: readonly number[]): (offset: Span["start"]) => number {
  let line = 0;
  return (offset) => {
    if ((lineStarts[line] ?? 0) > offset) line = 0;
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return line + 1;
  };
}
