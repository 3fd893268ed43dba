import type { RealOpenVpn } from "./ask-openvpn.ts";

/** What OpenVPN has against a configuration, all of it. */
export interface Blamed {
  /** From a line to the last one of its block, counted from 1. */
  readonly spans: ReadonlyArray<{ readonly from: number; readonly to: number; readonly said: string }>;
  /** What it says once the lines it blames are gone; undefined where it then accepts. */
  readonly wholeFile: string | undefined;
}

/** The program stops at the first line it does not like: that one is blanked, and the program asked again. */
export async function blamedLines(real: RealOpenVpn, text: string): Promise<Blamed> {
  const lines = text.split("\n");
  const spans: Blamed["spans"][number][] = [];
  for (let tries = 0; tries < 30; tries++) {
    const answer = await readsUpTo(real, lines, lines.length);
    if (answer === undefined) break;
    const from = lineNamedIn(answer, { file: real.file, lines }) ?? (await firstBad(real, lines));
    const to = lines.findIndex((_, i) => i + 1 >= from && !isInBlock(lines, i + 1));
    const last = to < 0 ? lines.length : to + 1;
    if (lines.slice(from - 1, last).every((line) => line.trim() === "")) break;
    spans.push({ from, to: last, said: complaintOf(answer) });
    lines.fill("", from - 1, last);
  }
  const answer = await real.ask(lines.join("\n"));
  return { spans, wholeFile: answer.accepted ? undefined : complaintOf(answer.said) };
}

/** What the program complained of in that sentence or two. */
export const complaintOf = (said: string): string =>
  (/Options error:.*|ERROR:.*|.*rror:.*|.*REMOVED.*/.exec(said)?.[0] ?? said.slice(-200)).trim();

/** A line that nothing softens, to see whether OpenVPN gets there. */
const STOP = 'zz "';

/** What it said where it does not read that many lines; undefined where it does. */
async function readsUpTo(real: RealOpenVpn, lines: readonly string[], count: number): Promise<string | undefined> {
  const { said } = await real.ask([...lines.slice(0, count), STOP].join("\n"));
  return (numberIn(said, `No closing quotation (") in ${real.file}`) ?? 0) > count ? undefined : said;
}

/** OpenVPN counts a long line of a block as several, so its numbers are good where there is none. */
function lineNamedIn(said: string, { file, lines }: { file: string; lines: readonly string[] }): number | undefined {
  const isLong = lines.some((line) => Buffer.byteLength(line) > 254);
  return isLong ? undefined : numberIn(complaintOf(said), file);
}

function numberIn(said: string, before: string): number | undefined {
  const at = said.indexOf(`${before}:`);
  const line = at < 0 ? undefined : /^\d+/.exec(said.slice(at + before.length + 1))?.[0];
  return line === undefined ? undefined : Number(line);
}

/** The line, counted from 1, at which reading stops: the opening one of a block. */
async function firstBad(real: RealOpenVpn, lines: readonly string[]): Promise<number> {
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = cutBetween(lines, good, bad);
    if (middle === undefined) break;
    if ((await readsUpTo(real, lines, middle)) === undefined) good = middle;
    else bad = middle;
  }
  return good + 1;
}

/** A number of lines in the middle that cuts no block in two. */
function cutBetween(lines: readonly string[], good: number, bad: number): number | undefined {
  const middle = (good + bad) >> 1;
  const inside = Array.from({ length: bad - good - 1 }, (_, i) => good + 1 + i).filter((at) => !isInBlock(lines, at));
  return inside.find((at) => at >= middle) ?? inside.at(-1);
}

/** Whether a block is open behind that many lines. */
function isInBlock(lines: readonly string[], count: number): boolean {
  let tag: string | undefined;
  for (const line of lines.slice(0, count)) {
    if (tag === undefined) tag = /^\s*(?:--)?<([\w-]+)>\s*(?:[#;].*)?$/.exec(line.replace(/^\ufeff/, ""))?.[1];
    else if (line.trimStart().startsWith(`</${tag}>`)) tag = undefined;
  }
  return tag !== undefined;
}
