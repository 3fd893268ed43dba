/** Each PUSH_REPLY of a log without its quotes and without its first word; one that was wrapped is joined again. */
export function* pastedMessages(lines: readonly string[]): Iterable<string> {
  for (const [at, line] of lines.entries()) {
    const start = line.search(/PUSH_REPLY(?:,|'|"|\s*$)/);
    if (start < 0) continue;
    const quote = line[start - 1];
    const rest = line.slice(start + "PUSH_REPLY".length);
    yield quote === "'" || quote === '"' ? quotedMessage(rest, quote, lines.slice(at + 1, at + 1 + WRAPPED)) : rest;
  }
}

/** How many lines a message may have been wrapped into by what it was copied from. */
const WRAPPED = 40;

function quotedMessage(rest: string, quote: string, following: readonly string[]): string {
  const end = closing(rest, quote);
  if (end >= 0) return rest.slice(0, end);
  let joined = rest;
  for (const line of following) {
    if (isNewEntry(line)) break;
    const close = closing(line, quote);
    joined = rejoined(joined, close < 0 ? line : line.slice(0, close));
    if (close >= 0) return joined;
  }
  return withoutCutOption(rest);
}

/** A blank line, the end of a fenced block, another message, or anything with the time of day before it. */
const isNewEntry = (line: string): boolean =>
  line.trim() === "" || /^\s*```|PUSH_REPLY|(?:^|[\s|[(])\d{1,2}:\d\d:\d\d(?:[\s.,\])]|$)/.test(line);

/** Where the message ends: what stands behind it says nothing, or is another entry that has lost its line end. */
function closing(text: string, quote: string): number {
  const last = text.lastIndexOf(quote);
  if (/^(?:\s*\(status=\d+\))?[^\p{L}\p{N}]*$/u.test(text.slice(last + 1))) return last;
  const first = text.search(quote === "'" ? /'(?=\s)/ : /"(?=\s)/);
  return first < 0 ? last : first;
}

/** Lines are broken between words, where the space went, or anywhere at the edge of a window. */
function rejoined(before: string, after: string): string {
  const isCut = /[^\s,]$/.test(before) && /^[^\s,]/.test(after) && isCutWord(before, after);
  return isCut ? before + after : `${before.trimEnd()} ${after.trim()}`;
}

function isCutWord(before: string, after: string): boolean {
  const option = before.slice(before.lastIndexOf(",") + 1).trimStart();
  const left = /\S*$/.exec(option)?.[0] ?? "";
  if (left === option) return !NAMES.test(left) && NAMES.test(left + (/^[\w-]*/.exec(after)?.[0] ?? ""));
  return PIECE.test(left) || after.startsWith(".");
}

/** Options that decide about routes, and those that stand beside them in most replies. */
const NAMES =
  /^(?:route(?:-gateway|-metric|-ipv6|-ipv6-gateway|-delay)?|ifconfig(?:-ipv6)?|redirect-(?:gateway|private)|topology|dhcp-option|dns|ping(?:-restart|-exit)?|peer-id|cipher|auth-token|protocol-flags|key-derivation|tun-mtu|tun-ipv6|block-ipv6|block-outside-dns|register-dns|explicit-exit-notify|comp-lzo|compress|sndbuf|rcvbuf|push-continuation|echo|setenv|inactive)$/;

/** A number, or an IPv4 address that lacks its end. */
const PIECE = /^(?:\d+(?:\.\d+){0,2}|(?:\d+\.){1,3})$/;

/** A pager marks with ">" what went past its edge: the option there is not whole. */
const withoutCutOption = (rest: string): string => rest.replace(/,[^,]*>\s*$/, "");
