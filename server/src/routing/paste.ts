import { pastedMessages } from "./pasted-messages.ts";
import { splitOption } from "./split-option.ts";
import type { OptionLine } from "./types.ts";

/**
 * The options of the PUSH_REPLY in `text`: a log of OpenVPN 2.4 to 2.7 or of OpenVPN 3 (Connect), the message
 * alone, or only its options with commas between. Of several the last one counts; parts are joined.
 */
export function pushReplyLines(text: string): readonly OptionLine[] {
  const lines = withPlainQuotes(text).split(/\r?\n|⏎/);
  const reply = lastReply(lines) ?? lastOptionList(lines) ?? bareOptions(text);
  return reply.flatMap(optionLine);
}

/** Web pages turn straight quotes into curly ones, or into entities. */
const withPlainQuotes = (text: string): string =>
  text.replace(/[\u2018\u2019]|&#0?39;|&#x27;|&apos;/g, "'").replace(/[\u201c\u201d]|&#34;|&quot;/g, '"');

/** The last message that is whole; where the text ends between parts, what has come so far. */
function lastReply(lines: readonly string[]): readonly string[] | undefined {
  let whole: readonly string[] | undefined;
  let parts: string[] = [];
  let open = false;
  for (const message of pastedMessages(lines)) {
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
