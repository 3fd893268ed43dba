import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offsetAt, type ParsedDocument } from "../../server/src/features/document.ts";
import {
  type FormatOptions,
  formattingEdits,
  type Lines,
  linesOf,
  typedEdits,
} from "../../server/src/features/formatting.ts";
import { parse, parseSpan } from "../../server/src/syntax/parse.ts";
import type { Item, Tree } from "../../server/src/syntax/tree.ts";
import { atCursor, documentOf } from "../support/cursor.ts";

function apply(document: ParsedDocument, edits: Iterable<{ range: Parameters<typeof linesOf>[0]; newText: string }>) {
  let text = document.text;
  const backwards = [...edits].sort((a, b) => b.range.start.line - a.range.start.line);
  for (const { range, newText } of backwards)
    text = text.slice(0, offsetAt(document, range.start)) + newText + text.slice(offsetAt(document, range.end));
  return text;
}

const PLAIN: FormatOptions = { align: "none" };
const COLUMNS: FormatOptions = { align: "columns" };

function format(text: string, options = PLAIN, lines?: Lines): string {
  const document = documentOf(text);
  return apply(document, formattingEdits(document, options, lines));
}

describe("one space between words", () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ["  verb\t 3  \n", "verb 3\n"],
    ["verb  3\r\n\t\r\nmute 5 \r\n", "verb 3\r\n\r\nmute 5\r\n"],
    ["verb  3", "verb 3"],
    ["--verb   3\n", "--verb 3\n"],
    ["verb 3   # why   so \n", "verb 3   # why   so\n"],
    ["  # a   comment  \n", "  # a   comment\n"],
    ['push   "route  192.0.2.0"\n', 'push "route  192.0.2.0"\n'],
    ['setenv "a""b"\n', 'setenv "a" "b"\n'],
    ["up a\\ b\\   c\n", "up a\\ b\\  c\n"],
    [" <ca>  \n  a  b \n  </ca>  \n", "<ca>\n  a  b \n</ca>\n"],
    ["<ca>\n a  b \n", "<ca>\n a  b \n"],
    ["<connection>\n  remote   a  1 \n</connection>\n", "<connection>\n  remote a 1\n</connection>\n"],
    ["\uFEFF  verb   3\n", "\uFEFFverb 3\n"],
    ["  \uFEFFverb   3\n", "  \uFEFFverb   3\n"],
    ["verb\v3\f\n", "verb 3\n"],
    ["-----BEGIN\t PRIVATE  KEY-----\nverb  3\n", "-----BEGIN\t PRIVATE  KEY-----\nverb 3\n"],
    ["verb  \0  3\n", "verb  \0  3\n"],
    ["verb   \\ 3\n", "verb   \\ 3\n"],
    ["verb   3\rmute   5\n", "verb   3\rmute   5\n"],
    ["up   'a\rb'\n", "up   'a\rb'\n"],
    ["up   a\\\rb\n", "up   a\\\rb\n"],
    ["up   'open\n", "up   'open\n"],
    ["up   a\\x\n", "up   a\\x\n"],
    [`a  ${"x  ".repeat(20)}\n`, `a ${"x ".repeat(20).trim()}\n`],
    ["a   1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 'open\n", "a   1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 'open\n"],
    [`setenv  x ${"y".repeat(250)}\n`, `setenv  x ${"y".repeat(250)}\n`],
    [`setenv "x""${"y".repeat(242)}"\n`, `setenv "x""${"y".repeat(242)}"\n`],
    ["", ""],
  ];
  test.each(cases)("%j", (text, expected) => expect(format(text)).toBe(expected));
});

describe("columns", () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    [
      "dev tun\nremote vpn.example.com 1194\nnobind\nverb 3\n",
      "dev    tun\nremote vpn.example.com 1194\nnobind\nverb   3\n",
    ],
    ["dev tun\n\nremote a\n", "dev tun\n\nremote a\n"],
    ["dev tun\nignore-unknown-option-and-more x\n", "dev tun\nignore-unknown-option-and-more x\n"],
    [`dev ${"x".repeat(248)}\nremote a\n`, `dev ${"x".repeat(248)}\nremote a\n`],
  ];
  test.each(cases)("%j", (text, expected) => expect(format(text, COLUMNS)).toBe(expected));
});

test("a range leaves the other lines alone", () => {
  expect(format("a  1\nb  2\nc  3\n", PLAIN, { first: 1, last: 1 })).toBe("a  1\nb 2\nc  3\n");
  expect(linesOf({ start: { line: 1, character: 2 }, end: { line: 3, character: 0 } })).toEqual({ first: 1, last: 2 });
});

describe("typing", () => {
  const cases: ReadonlyArray<readonly [string, string]> = [
    ["verb   3 \n|\nmute   5", "verb 3\n\nmute   5"],
    ["<ca>\na   b\n|</ca>", "<ca>\na   b\n</ca>"],
    ["|verb   3", "verb   3"],
  ];
  test.each(cases)("%j", (marked, expected) => {
    const { context, position } = atCursor(marked);
    expect(apply(context.document, typedEdits(context.document, PLAIN, position))).toBe(expected);
  });
});

/** What OpenVPN gets to know of a text, and the comments. */
const meaning = (tree: Tree): unknown =>
  tree.items.filter(({ kind }) => kind !== "blank").map((item) => itemMeaning(tree.text, item));

function itemMeaning(text: string, item: Item): unknown {
  const commentOf = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
  if (item.kind === "blank") return undefined;
  if (item.kind === "comment") return commentOf(item.comment);
  if (item.kind === "directive")
    return [
      [item.name, ...item.args].map(({ value, quote }) => [value, quote]),
      commentOf(item.comment),
      item.problem?.code,
    ];
  const body = text.slice(item.body.start, item.body.end);
  return [
    item.name.value,
    item.name.value === "connection" ? meaning(parseSpan(text, item.body, "body")) : body,
    commentOf(item.comment),
  ];
}

const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "verb",
      "--remote",
      "push",
      "a",
      "<ca>",
      "</ca>",
      "<connection>",
      "</connection>",
      "10.8.0.0",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(" ", "  ", "\t", "\v", "\f", "\n", "\n", "\r\n") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"',
      "'",
      "\\",
      "\\ ",
      "#",
      ";",
      "\\#",
      '"b c"',
      "'d'",
      "--",
      "\0",
      "\r",
      "\uFEFF",
      "é",
      "😀",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("x".repeat(60), " ".repeat(70), "y ".repeat(18), "é".repeat(50)) },
);
const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

describe.each([PLAIN, COLUMNS])("any text, %j", (options) => {
  test("means the same afterwards", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(meaning(parse(format(text, options)))).toEqual(meaning(parse(text)));
      }),
      { numRuns: 3000 },
    );
  });

  test("is not changed by formatting again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = format(text, options);
        expect(format(once, options)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});
