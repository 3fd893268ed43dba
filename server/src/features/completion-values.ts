import type { CompletionItem } from "vscode-languageserver-types";
import { findDirective } from "../directives/lookup.ts";
import type { Arg, ArgType, Directive } from "../directives/types.ts";
import { knownValues, valueWords } from "../directives/words/words.ts";
import type { CompletionContext, ItemData } from "./completion-context.ts";
import { quotedItems } from "./completion-directives.ts";
import { fileItems } from "./completion-files.ts";
import { nameItems } from "./completion-names.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind } from "./lsp-kinds.ts";
import { argAt } from "./signature.ts";
import type { Typing } from "./typing.ts";
import { valueOrder } from "./usual-order.ts";
import { type ValueList, valueListOf } from "./value-list.ts";

/** What the argument at the cursor can be. */
export function* valueItems(context: CompletionContext, typing: Typing): Iterable<CompletionItem> {
  const [name] = typing.words;
  const directive = findDirective(name?.value.replace(/^--(?=.)/, "") ?? "");
  if (directive === undefined) return;
  if (directive.name === "push" && typing.words.length === 1) return yield* quotedItems(context, typing);
  const arg = argAt(directive, typing.words.length - 1);
  if (arg === undefined) return;
  yield* enumerated(context, typing, { directive, arg });
  yield* listed(context, typing, { directive, arg });
  yield* nameItems(context, typing, { directive, arg });
  if (arg.types.some(({ kind }) => FILE_KINDS.includes(kind))) yield* fileItems(context, typing, { directive, arg });
}

const FILE_KINDS: readonly ArgType["kind"][] = ["file", "dir", "path", "socketpath"];

/** An argument and whose it is. */
export interface Place {
  readonly directive: Directive;
  readonly arg: Arg;
}

function* enumerated(context: CompletionContext, typing: Typing, { directive, arg }: Place): Iterable<CompletionItem> {
  const given = new Set(arg.variadic === true ? typing.words.slice(1).map(({ value }) => value) : []);
  const range = rangeOf(context.document, typing.replace);
  const values = new Set(arg.types.flatMap((type) => type.values ?? []));
  const isAlgorithm = valueListOf(directive, arg) !== undefined;
  for (const [at, value] of [...suggested(typing, { directive, arg }), ...values].entries()) {
    if (given.has(value) || (isAlgorithm && value === "none")) continue;
    const sortText = valueOrder(directive.name, value, at);
    yield { ...valueItem(context, { directive, arg }, value), sortText, textEdit: { range, newText: value } };
  }
}

/** What one writes where the parser would take any word: by directive and argument, or by the words before. */
const suggested = ({ words }: Typing, { directive, arg }: Place): readonly string[] =>
  SUGGESTED[`${directive.name} ${arg.name}`] ??
  (directive.name === "dns" && words.length === 4 ? SUGGESTED[`dns ${words[3]?.value}`] : undefined) ??
  (arg.types.some(({ kind }) => kind === "mask4") ? MASKS : []);

const MASKS: readonly string[] = ["255.255.255.0", "255.255.0.0", "255.0.0.0", "255.255.255.255", "255.255.255.128"];

const SUGGESTED: Readonly<Record<string, readonly string[]>> = {
  "dev device": ["tun", "tap"],
  "dns dnssec": ["yes", "optional", "no"],
  "dns transport": ["plain", "DoT", "DoH"],
  "port port": ["1194", "443"],
  "remote port": ["1194", "443"],
  "script-security level": ["2", "1", "3", "0"],
  "verb level": ["3", "4", "1", "0"],
};

/** Ciphers and the like, of which some arguments take several, joined by colons. */
function* listed(context: CompletionContext, typing: Typing, { directive, arg }: Place): Iterable<CompletionItem> {
  const list = valueListOf(directive, arg);
  if (list === undefined) return;
  const { replace, partial } = typing;
  const typed = context.document.text.slice(replace.start, partial.end);
  const from = list.separator === undefined ? 0 : typed.lastIndexOf(list.separator) + 1;
  const given = new Set(from === 0 ? [] : typed.slice(0, from).split(":"));
  const range = rangeOf(context.document, {
    start: replace.start + from,
    end: Math.max(partial.end, replace.start + from),
  });
  for (const [order, value] of knownValues(list.kind).entries()) {
    if (given.has(value) || !isSafe(list.kind, value)) continue;
    const sortText = String(order).padStart(3, "0");
    yield { ...valueItem(context, { directive, arg }, value), sortText, textEdit: { range, newText: value } };
  }
}

/** Whoever needs a weak cipher for an old peer knows its name. */
const isSafe = (kind: ValueList["kind"], value: string): boolean =>
  value !== "none" && !/^(?:Weak|Broken)\b/.test(valueWords(kind, value) ?? "");

function valueItem({ target }: CompletionContext, { directive, arg }: Place, value: string): CompletionItem {
  const data: ItemData = {
    directive: directive.name,
    openvpn: target.openvpn,
    platform: target.platform,
    arg: arg.name,
  };
  return { label: value, kind: CompletionItemKind.EnumMember, data };
}
