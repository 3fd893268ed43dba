import type { DirectiveUse, Target } from "../config/types.ts";
import { grammarOf, statusOf } from "../directives/lookup.ts";
import type { Arg, ArgKind, Directive } from "../directives/types.ts";
import type { Span, Word } from "../syntax/tree.ts";
import { type FeatureContext, offsetAt, type Position } from "./document.ts";
import { argAt } from "./signature.ts";

export const TOKEN_TYPES = ["keyword", "enumMember", "number", "string", "variable", "property"] as const;
export const TOKEN_MODIFIERS = ["deprecated", "pushed", "unknown"] as const;

type TokenType = (typeof TOKEN_TYPES)[number];
type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

interface Lines {
  readonly start: Position;
  readonly end: Position;
}

/** What a grammar cannot know, in LSP's encoding: five numbers a token, relative to the one before. */
export function semanticTokens(context: FeatureContext, range?: Lines): number[] {
  const { document, target } = context;
  const from = range === undefined ? 0 : offsetAt(document, range.start);
  const to = range === undefined ? document.text.length : offsetAt(document, range.end);
  const found: Token[] = [];
  for (const use of usesWithin(document.config.directives, from, to)) found.push(...tokensOf(use, target));
  for (const use of usesWithin(document.config.pushed, from, to)) found.push(...tokensOf(use, target));
  return encode(
    context,
    found.sort((a, b) => a.start - b.start),
  );
}

function* usesWithin(uses: readonly DirectiveUse[], from: number, to: number): Iterable<DirectiveUse> {
  for (const use of uses) {
    if (use.item.start > to) return;
    if (use.item.end >= from && use.included === undefined) yield use;
  }
}

function* tokensOf(use: DirectiveUse, target: Target): Iterable<Token> {
  const { name, facts, pushedBy, args } = use;
  const pushed: readonly TokenModifier[] = pushedBy === undefined ? [] : ["pushed"];
  if (facts === undefined) {
    yield { start: name.start, end: name.end, type: "variable", modifiers: [...pushed, "unknown"] };
    return;
  }
  yield { start: name.start, end: name.end, type: "keyword", modifiers: [...pushed, ...standing(facts, target)] };
  if (facts.name === "push" && args.length === 1) return;
  for (const [index, word] of args.entries()) {
    const type = typeOf(argAt(facts, index), word);
    if (type !== undefined) yield { start: word.start, end: word.end, type, modifiers: pushed };
  }
}

function standing(facts: Directive, { openvpn }: Target): readonly TokenModifier[] {
  if (grammarOf(facts, openvpn) === undefined) return ["deprecated"];
  return statusOf(facts, openvpn) === undefined ? [] : ["deprecated"];
}

const KINDS: Readonly<Partial<Record<ArgKind, TokenType>>> = {
  int: "number",
  nonneg: "number",
  anyint: "number",
  port: "number",
  ip: "number",
  ip4: "number",
  mask4: "number",
  ip6: "number",
  ip6net: "number",
  ip4host: "property",
  host: "property",
  domain: "property",
  file: "string",
  dir: "string",
  path: "string",
  socketpath: "string",
  cmd: "string",
  cipher: "enumMember",
  cipherlist: "enumMember",
  digest: "enumMember",
  curve: "enumMember",
};

/** A quoted word keeps the colour of a string, except where its kind says more. */
function typeOf(arg: Arg | undefined, { value }: Word): TokenType | undefined {
  if (arg === undefined) return undefined;
  if (arg.types.some(({ values }) => values?.includes(value) === true)) return "enumMember";
  if (/^[\d.]+$/.test(value) && arg.types.some(({ kind }) => kind === "ip4host" || kind === "host")) return "number";
  for (const { kind } of arg.types) {
    const type = KINDS[kind];
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Tokens come in the order of the text, so the line is found by going on from the last one's. */
function encode({ document: { lineStarts, text } }: FeatureContext, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let last: Token = { start: 0, end: 0, type: "keyword", modifiers: [] };
  let lastLine = 0;
  for (const token of tokens) {
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= token.start) line++;
    const lineEnd = lineStarts[line + 1] ?? text.length + 1;
    if (token.start < last.end || token.end <= token.start || token.end >= lineEnd) continue;
    const from = line === lastLine ? last.start : (lineStarts[line] ?? 0);
    const bits = token.modifiers.reduce((sum, one) => sum + 2 ** TOKEN_MODIFIERS.indexOf(one), 0);
    data.push(line - lastLine, token.start - from, token.end - token.start, TOKEN_TYPES.indexOf(token.type), bits);
    last = token;
    lastLine = line;
  }
  return data;
}
