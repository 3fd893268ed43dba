import type { Config } from "../config/types.ts";
import type { Span, Tree } from "../syntax/tree.ts";
import type { Diagnosed } from "./run.ts";

const MARK = "openvpn-ignore";

/**
 * Takes out what comments silence: `# openvpn-ignore: code, code` behind a line silences these codes on it, on a line of
 * its own those on the next directive; without codes it silences all.
 */
export function suppressed(config: Config, found: readonly Diagnosed[]): readonly Diagnosed[] {
  if (found.length === 0 || !config.tree.text.includes(MARK)) return found;
  const silenced = [config.tree, ...config.bodies]
    .flatMap((tree) => Array.from(silencedBy(tree)))
    .toSorted((a, b) => a.span.start - b.span.start);
  return found.filter(({ at, code }) => !isSilenced(silenced, at, code));
}

/** The spans are lines, so that only the last one to begin before a place, or its equals, can hold it. */
function isSilenced(silenced: readonly Silenced[], at: Span, code: string): boolean {
  for (let i = countUpTo(silenced, at.start) - 1; ; i--) {
    const mark = silenced[i];
    if (mark === undefined || !within(at, mark.span)) return false;
    if (covers(mark.codes, code)) return true;
  }
}

/** How many begin at or before an offset. */
function countUpTo(silenced: readonly Silenced[], offset: number): number {
  let low = 0;
  let high = silenced.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((silenced[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Silenced {
  readonly span: Span;
  /** undefined: all of them. */
  readonly codes: readonly string[] | undefined;
}

const within = (at: Span, span: Span): boolean => at.start >= span.start && at.start < span.end;
const covers = (codes: readonly string[] | undefined, code: string): boolean => codes?.includes(code) ?? true;

function* silencedBy({ text, items }: Tree): Iterable<Silenced> {
  let above: Silenced["codes"][] = [];
  for (const item of items) {
    if (item.kind === "blank") continue;
    const mark = item.comment === undefined ? undefined : markOf(text.slice(item.comment.start, item.comment.end));
    if (item.kind === "comment") {
      if (mark !== undefined) above.push(mark.codes);
      continue;
    }
    const span = item.kind === "block" ? { start: item.start, end: item.open.end } : item;
    for (const codes of above) yield { span, codes };
    if (mark !== undefined) yield { span, codes: mark.codes };
    above = [];
  }
}

function markOf(comment: string): { codes: readonly string[] | undefined } | undefined {
  const match = /^\\?[#;]+\s*openvpn-ignore(?:\s*:\s*([\w-]+(?:[\s,]+[\w-]+)*))?\s*$/.exec(comment);
  return match === null ? undefined : { codes: match[1]?.split(/[\s,]+/) };
}
