import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, parseSpan } from "../../server/src/syntax/parse.ts";
import type { Item } from "../../server/src/syntax/tree.ts";

const show = (item: Item): string => {
  switch (item.kind) {
    case "blank":
    case "comment":
      return item.kind;
    case "directive": {
      const words = [item.name, ...item.args].map((word) => `[${word.value}]`).join("");
      return `${words}${item.comment ? " #" : ""}${item.problem ? ` !${item.problem.code} ${item.problem.detail}` : ""}`;
    }
    case "block":
      return `<${item.name.value}>${item.problem ? ` !${item.problem.code} ${item.problem.detail}` : ""}`;
  }
};

const check = (text: string, expected: readonly string[]) => expect(parse(text).items.map(show)).toEqual(expected);

describe("lines", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["", ...[]],
    ["\n", "blank"],
    ["client\ndev tun\n", "[client]", "[dev][tun]"],
    ["client\r\ndev\ttun\r\n", "[client]", "[dev][tun]"],
    ["client", "[client]"],
    ["\uFEFFclient\n", "[client]"],
    ["dev tun\n\uFEFFclient\n", "[dev][tun]", "[\uFEFFclient]"],
    ["# a\n; b\n  #c\n", "comment", "comment", "comment"],
    ["verb 3#4\nverb 3 #4\nverb 3;x\n", "[verb][3#4]", "[verb][3] #", "[verb][3;x]"],
    ['push "route 10.0.0.0"# c\n', "[push][route 10.0.0.0] #"],
    ["\\#x y\n", "comment"],
    ["--dev tun\n-- x\n--x\n", "[dev][tun]", "[--][x]", "[x]"],
    ["a\u00A0b\n", "[a\u00A0b]"],
    ["a\fb\vc\n", "[a][b][c]"],
  ];
  test.each(cases)("%j", (text, ...expected) => check(text, expected));
});

describe("quotes and backslashes", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ['"a b"c\n', "[a b][c]"],
    ['a"b"\n', '[a"b"]'],
    ["'a\\b' \"\"\n", "[a\\b][]"],
    ['a\\ b "c\\"d"\n', '[a b][c"d]'],
    ["a\\\\b\n", "[a\\b]"],
    ["ca C:\\path\n", "[ca][C:\\path] !bad-backslash \\p"],
    ['ca "C:\\path\\x y" z\n', "[ca][C:\\path\\x] !bad-backslash \\p"],
    ["auth \\\\\ud83d\ude00 \\\ud83d\ude00\n", "[auth][\\\ud83d\ude00][\\\ud83d\ude00] !bad-backslash \\\ud83d\ude00"],
    ['push "route 1\n', '[push][route 1] !unterminated-quote "'],
    ["push 'route 1\n", "[push][route 1] !unterminated-quote '"],
    ["ca x\\\ndev tun\n", "[ca][x\n]", "[dev][tun]"],
    ["ca x\\", "[ca][x\\] !trailing-backslash \\"],
    ["ca \\", "[ca]"],
  ];
  test.each(cases)("%j", (text, ...expected) => check(text, expected));
});

describe("inline blocks", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["<ca>\nx\n</ca>\ndev tun\n", "<ca>", "[dev][tun]"],
    ["  <ca> # c\nx\n \t</ca>junk\ndev tun\n", "<ca>", "[dev][tun]"],
    ["<ca> 1\n", "[<ca>][1]"],
    ["--<ca>\nx\n</ca>\n", "<ca>"],
    ["<ca>\nx </ca>\n</CA>\n", "<ca> !unterminated-block </ca>"],
    ["<ca>x</ca>\n</ca>\n", "<ca>x</ca> !unterminated-block </ca>x</ca>"],
    ["</ca>\n<//ca>\nverb 3", "</ca>", "[verb][3]"],
    ["<>\n</>\n", "<>"],
    ["<ca>", "<ca> !unterminated-block </ca>"],
  ];
  test.each(cases)("%j", (text, ...expected) => check(text, expected));
});

test("a line may hold 254 bytes and its line end, the last line 255", () => {
  const line = (bytes: number) => `# ${"x".repeat(bytes - 2)}`;
  expect(parse(`${line(254)}\n`).problems).toEqual([]);
  expect(parse(`${line(255)}\n`).problems).toMatchObject([{ code: "line-too-long", detail: "256" }]);
  expect(parse(line(255)).problems).toEqual([]);
  expect(parse(`verb 3\0${line(255)}\n`).problems).toEqual([]);
  expect(parse(line(256)).problems).toMatchObject([{ code: "line-too-long" }]);
  expect(parse(`echo ${"\u20ac".repeat(84)}\n`).problems).toMatchObject([{ code: "line-too-long", detail: "258" }]);
  expect(parse(`<ca>\n${"x".repeat(2000)}\n</ca>\n`).problems).toEqual([]);
});

test("a byte that was no UTF-8 is one byte of a line", () => {
  expect(parse(`# ${"\ufffd".repeat(252)}\n`).problems).toEqual([]);
  expect(parse(`# ${"\ufffd".repeat(253)}\n`).problems).toMatchObject([{ code: "line-too-long", detail: "256" }]);
});

describe("long lines of blocks, which OpenVPN reads in pieces of 255 bytes", () => {
  const [x, blanks] = [(bytes: number) => "x".repeat(bytes), (bytes: number) => " ".repeat(bytes)];
  const long = `!unterminated-block </ca>`;

  test.each([
    ["a tag where a piece starts closes", `<ca>\n${x(255)}</ca>\nverb 3\n`, ["<ca>", "[verb][3]"]],
    ["also far behind", `<ca>\n${x(510)} \t</ca>\nverb 3\n`, ["<ca>", "[verb][3]"]],
    ["a tag in the midst of one does not", `<ca>\n${x(256)}</ca>\nverb 3\n`, [`<ca> ${long}`]],
    ["one that fits into its piece does", `<ca>\n${blanks(249)}</ca>\nverb 3\n`, ["<ca>", "[verb][3]"]],
    ["one that is cut in two does not", `<ca>\n${blanks(251)}</ca>\nverb 3\n`, [`<ca> ${long}`]],
    ["what follows the piece is a line", `<ca>\n</ca>${x(250)}verb 3\n`, ["<ca>", "[verb][3]"]],
  ])("%s", (_, text, expected) => check(text, expected));

  test.each([
    [255, []],
    [256, []],
    [257, ["blank"]],
    [258, ["[x]"]],
    [260, ["[xxx]"]],
  ] as const)("the body of a connection loses the two bytes behind the 255th: %i", (bytes, more) => {
    const text = `# ${x(bytes - 2)}\nverb 3\n`;
    const { items } = parseSpan(text, { start: 0, end: text.length }, "body");
    expect(items.map(show)).toEqual(["comment", ...more, "[verb][3]"]);
  });
});

test("words behind the 16th are dropped, unbalanced quotes among them included", () => {
  const words = Array.from({ length: 16 }, (_, i) => `w${i}`).join(" ");
  const [item] = parse(`${words} extra "open\n`).items;
  expect(item).toMatchObject({ kind: "directive", problem: undefined, dropped: [{ value: "extra" }] });
});

const pieces = fc.constantFrom(
  "<ca>",
  "</ca>",
  "<connection>",
  '"',
  "'",
  "\\",
  " ",
  "\t",
  "\n",
  "\r\n",
  "#",
  ";",
  "--",
  "route",
  "\0",
  "\uFEFF",
  "😀",
  "\ud83d",
  "é",
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 60 })
  .map((parts) => parts.join(""));

test("any text comes back from its items, whose spans and words nest", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { items } = parse(text);
      expect(items.map((item) => text.slice(item.start, item.end)).join("")).toBe(text);
      for (const item of items) {
        if (item.kind !== "directive") continue;
        let last = item.start;
        for (const word of [item.name, ...item.args, ...item.dropped]) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThanOrEqual(word.start);
          last = word.end;
        }
        expect(last).toBeLessThanOrEqual(item.end);
      }
    }),
    { numRuns: 2000 },
  );
});
