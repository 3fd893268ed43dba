import type { DirectiveUse, Target } from "../config/types.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Arg, ArgKind, Directive } from "../directives/types.ts";
import type { Span, Word } from "../syntax/tree.ts";
import { type FeatureContext, offsetAt, type ParsedDocument, type Position } from "./document.ts";
import { argAt } from "./signature.ts";
import { statusFor } from "./status-for.ts";

export const TOKEN_TYPES = ["keyword", "enumMember", "number", "string", "variable", "property"] as const;
export const TOKEN_MODIFIERS = ["deprecated", "pushed", "unknown"] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

const DEPRECATED = 1 << TOKEN_MODIFIERS.indexOf("deprecated");
const PUSHED = 1 << TOKEN_MODIFIERS.indexOf("pushed");
const UNKNOWN = 1 << TOKEN_MODIFIERS.indexOf("unknown");

interface Lines {
  readonly start: Position;
  readonly end: Position;
}

/** What a grammar cannot know, in LSP's encoding: five numbers a token, relative to the one before. */
export function semanticTokens({ document, target }: FeatureContext, range?: Lines): number[] {
  const from = range === undefined ? 0 : offsetAt(document, range.start);
  const to = range === undefined ? document.text.length : offsetAt(document, range.end);
  const { directives, pushed } = document.config;
  const encoder = encoderOf(document);
  const standing = standingOn(target);
  let next = 0;
  for (const use of directives) {
    if (use.item.start > to) break;
    if (use.included !== undefined || use.item.end < from) continue;
    addTokens(encoder, use, standing);
    for (; ; next++) {
      const option = pushed[next];
      if (option === undefined || option.item.start > use.item.start) break;
      if (option.item.start === use.item.start) addTokens(encoder, option, standing);
    }
  }
  return encoder.data;
}

type StandingOn = (facts: Directive) => number;

function addTokens(encoder: Encoder, { name, facts, pushedBy, args }: DirectiveUse, standing: StandingOn): void {
  const bits = pushedBy === undefined ? 0 : PUSHED;
  if (facts === undefined) {
    encoder.add(name, "variable", bits | UNKNOWN);
    return;
  }
  encoder.add(name, "keyword", bits | standing(facts));
  if (facts.name === "push" && args.length === 1) return;
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    const arg = argAt(facts, index);
    const type = word === undefined || arg === undefined ? undefined : typeOf(colourOf(arg), word);
    if (word !== undefined && type !== undefined) encoder.add(word, type, bits);
  }
}

/** Asked once for each directive, not for each of its lines. */
function standingOn(target: Target): StandingOn {
  const known = new Map<Directive, number>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before;
    const isGone = grammarOf(facts, target.openvpn) === undefined || statusFor(facts, target) !== undefined;
    const bits = isGone ? DEPRECATED : 0;
    known.set(facts, bits);
    return bits;
  };
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

/** What colours an argument's words, whatever they are. */
interface Colour {
  readonly values: ReadonlySet<string> | undefined;
  readonly type: TokenType | undefined;
  readonly isHost: boolean;
}

const colours = new WeakMap<Arg, Colour>();

function colourOf(arg: Arg): Colour {
  const known = colours.get(arg);
  if (known !== undefined) return known;
  const values = arg.types.flatMap((type) => type.values ?? []);
  const colour = {
    values: values.length === 0 ? undefined : new Set(values),
    type: arg.types.map(({ kind }) => KINDS[kind]).find((type) => type !== undefined),
    isHost: arg.types.some(({ kind }) => kind === "ip4host" || kind === "host"),
  };
  colours.set(arg, colour);
  return colour;
}

const ADDRESS = /^[\d.]+$/;

/** A quoted word keeps the colour of a string, except where its kind says more. */
function typeOf({ values, type, isHost }: Colour, { value }: Word): TokenType | undefined {
  if (values?.has(value) === true) return "enumMember";
  return isHost && ADDRESS.test(value) ? "number" : type;
}

interface Encoder {
  readonly data: number[];
  add(span: Span, type: TokenType, bits: number): void;
}

const TYPE_NUMBERS: ReadonlyMap<TokenType, number> = new Map(TOKEN_TYPES.map((type, at) => [type, at]));

/** Tokens come in the order of the text, so the line is found by going on from the last one's. */
function encoderOf({ lineStarts, text }: ParsedDocument): Encoder {
  const data: number[] = [];
  let line = 0;
  let lastLine = 0;
  let lastStart = 0;
  let lastEnd = 0;
  return {
    data,
    add({ start, end }, type, bits) {
      while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
      const lineEnd = lineStarts[line + 1] ?? text.length + 1;
      if (start < lastEnd || end <= start || end >= lineEnd) return;
      const from = line === lastLine ? lastStart : (lineStarts[line] ?? 0);
      data.push(line - lastLine, start - from, end - start, TYPE_NUMBERS.get(type) ?? 0, bits);
      lastStart = start;
      lastEnd = end;
      lastLine = line;
    },
  };
}
