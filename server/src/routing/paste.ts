import { splitOption } from "./split-option.ts";
import type { OptionLine } from "./types.ts";

/**
 * The options of the PUSH_REPLY in `text`: a log of OpenVPN 2.4 to 2.7 or of OpenVPN 3 (Connect), the message
 * alone, or only its options with commas between. Of several the last one counts; parts are joined.
 */
export function pushReplyLines(text: string): readonly OptionLine[] {
  const lines = text.split(/\r?\n|⏎/);
  const reply = lastReply(lines) ?? lastOptionList(lines) ?? bareOptions(text);
  return reply.flatMap(optionLine);
}

function* messages(lines: readonly string[]): Iterable<string> {
  for (const [at, line] of lines.entries()) {
    const start = line.search(/PUSH_REPLY(?:,|'|"|\s*$)/);
    if (start < 0) continue;
    const quote = line[start - 1];
    const rest = line.slice(start + "PUSH_REPLY".length);
    yield quote === "'" || quote === '"' ? quotedMessage(rest, { quote, following: lines, at }) : rest;
  }
}

interface Where {
  readonly quote: string;
  readonly following: readonly string[];
  readonly at: number;
}

/** How many lines a message may have been wrapped into by what it was copied from. */
const WRAPPED = 40;

function quotedMessage(rest: string, { quote, following, at }: Where): string {
  const end = rest.lastIndexOf(quote);
  if (end >= 0) return rest.slice(0, end);
  let joined = rest.trimEnd();
  for (const line of following.slice(at + 1, at + 1 + WRAPPED)) {
    if (/PUSH_REPLY|^\S+ \S+ \d+ \d+:\d+:\d+/.test(line)) break;
    const close = line.lastIndexOf(quote);
    joined += ` ${(close < 0 ? line : line.slice(0, close)).trim()}`;
    if (close >= 0) return joined;
  }
  return rest;
}

/** The last message that is whole; where the text ends between parts, what has come so far. */
function lastReply(lines: readonly string[]): readonly string[] | undefined {
  let whole: readonly string[] | undefined;
  let parts: string[] = [];
  let open = false;
  for (const message of messages(lines)) {
    if (!open) parts = [];
    const options = message.split(",").map((option) => option.trim());
    parts.push(...options.filter((option) => !option.startsWith("push-continuation")));
    open = options.some((option) => /^push-continuation\s+2$/.test(option));
    if (!open) whole = parts;
  }
  return open ? (whole ?? parts) : whole;
}

/** OpenVPN 3 lists what it received as numbered options, each word in brackets. */
function lastOptionList(lines: readonly string[]): readonly string[] | undefined {
  let last: readonly string[] | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const header = /(?:^|[^\w\s]|\s)OPTIONS:?\s*(.*)$/.exec(line);
    if (header === null || /(?:UNUSED|CAPTURED)\s+OPTIONS/.test(line)) continue;
    const end = listEnd(lines, at + 1);
    const list = numberedOptions([header[1] ?? "", ...lines.slice(at + 1, end)]);
    if (list.length > 0) last = list;
    at = end - 1;
  }
  return last;
}

function listEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end]?.trim() === "" || /\d+ \[/.test(lines[end] ?? ""))) end += 1;
  return end;
}

function numberedOptions(lines: readonly string[]): readonly string[] {
  const options: string[] = [];
  for (const line of lines) {
    const match = /(?:^|\s)(\d+) ((?:\[[^\]]*\]\s*)+)$/.exec(line.trimEnd());
    if (match === null || Number(match[1]) !== options.length) continue;
    options.push(Array.from((match[2] ?? "").matchAll(/\[([^\]]*)\]/g), ([, word]) => quoteWord(word ?? "")).join(" "));
  }
  return options;
}

const quoteWord = (word: string): string => (/^[^\s"'\\]+$/.test(word) ? word : `'${word.replaceAll("'", "")}'`);

/** A single line without any frame. */
function bareOptions(text: string): readonly string[] {
  const line = text.trim().replace(/^(['"])(.*)\1$/, "$2");
  return line.includes("\n") ? [] : line.split(",");
}

function optionLine(option: string): readonly OptionLine[] {
  const [name, ...args] = splitOption(option);
  return name === undefined ? [] : [{ name, args, origin: null }];
}
