import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import type { ArgCheck, ValueCheck } from "../../directives/checks.ts";
import type { Span } from "../../syntax/tree.ts";
import type { RuleContext } from "../rule.ts";
import { accepts } from "./accepts.ts";
import type { Refusal } from "./refusal.ts";

/** Where the parser does not ask whether a block may stand there, its text is the first argument, line break and all. */
const TAKE_ANY_BLOCK: readonly string[] = ["compat-mode", "route-ipv6-gateway"];
const LISTS_OF_FINGERPRINTS: readonly string[] = ["peer-fingerprint", "verify-hash"];

/** Finds what the parser refuses in the text of a block: nearly always it does not look into it. */
export function* refusedBlocks(
  checks: readonly ArgCheck[],
  { name, block, included }: DirectiveUse,
  { config, target }: RuleContext,
): Iterable<Refusal> {
  if (block === undefined || included !== undefined) return;
  const { text } = config.tree;
  if (LISTS_OF_FINGERPRINTS.includes(name.value)) {
    for (const at of linesOf(text, block.body)) yield* refusedLine(text, at, target.platform);
  }
  if (!TAKE_ANY_BLOCK.includes(name.value)) return;
  const body = text.slice(block.body.start, block.body.end);
  if (checks.every(({ arg, check }) => arg > 0 || accepts(check, body, [], NO_NAMES))) return;
  const message = l10n.t('OpenVPN does not find the value of "{0}" in a block: write it on one line.', name.value);
  yield { code: "invalid-value", at: block.open, message };
}

const NO_NAMES = { names: false };
const FINGERPRINT: ValueCheck = { kind: "fingerprint", bytes: 32 };

/** Windows takes the carriage return away while it reads. */
function* refusedLine(text: string, at: Span, platform: string): Iterable<Refusal> {
  const line = text.slice(at.start, at.end);
  const read = platform === "linux" || platform === "macos" ? line : line.replace(/\r$/, "");
  if (accepts(FINGERPRINT, read, [], NO_NAMES)) return;
  const message = accepts(FINGERPRINT, line.trim(), [], NO_NAMES)
    ? l10n.t("There are blanks behind the fingerprint, a carriage return perhaps: OpenVPN wants nothing there.")
    : l10n.t(
        "This is not a SHA256 fingerprint: {0} pairs of hexadecimal digits with colons between them make one.",
        32,
      );
  yield { code: "invalid-value", at: { ...at, value: line, quote: undefined }, message };
}

function* linesOf(text: string, { start, end }: Span): Iterable<Span> {
  for (let at = start; at < end; ) {
    const feed = text.indexOf("\n", at);
    const stop = feed < 0 || feed > end ? end : feed;
    yield { start: at, end: stop };
    at = stop + 1;
  }
}
