import { expect, test } from "vitest";
import type { CompletionItem } from "vscode-languageserver-types";
import { leanCompletion } from "../../server/src/features/lean-completion.ts";
import { resolveCompletion } from "../../server/src/features/resolve-completion.ts";

const KNOWN = new Set(["editRange", "data", "insertTextFormat"]);
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
const data = (directive: string) => ({ directive, openvpn: "2.6", platform: "any" });
const item = (label: string, newText: string, rest: Partial<CompletionItem> = {}): CompletionItem => ({
  label,
  textEdit: { range, newText },
  ...rest,
});
const items = (): CompletionItem[] => [
  item("route", "route $1", { data: data("route"), insertTextFormat: 2 }),
  item("client", "client", { data: data("client"), insertTextFormat: 2 }),
  item("<ca>", "<ca>", { data: data("ca") }),
  item("a whole file", "client\n", { insertTextFormat: 2 }),
];

test("says once what all items share", () => {
  expect(leanCompletion(items(), KNOWN)).toEqual({
    isIncomplete: false,
    itemDefaults: { editRange: range, data: { openvpn: "2.6", platform: "any" }, insertTextFormat: 2 },
    items: [
      { label: "route", textEditText: "route $1" },
      { label: "client" },
      { label: "<ca>", data: data("ca"), insertTextFormat: 1 },
      { label: "a whole file", textEditText: "client\n", data: {} },
    ],
  });
});

test("says everything to an editor that knows no defaults, and where the items replace different texts", () => {
  expect(leanCompletion(items(), new Set(["editRange"]))).toEqual(items());
  const other = { ...range, end: range.start };
  const mixed = [...items(), { label: "x", textEdit: { range: other, newText: "x" } }];
  expect(leanCompletion(mixed, KNOWN)).toEqual(mixed);
  expect(leanCompletion([], KNOWN)).toEqual([]);
});

test("finds the texts of an item by its label", () => {
  const shared = { openvpn: "2.6", platform: "any" };
  expect(resolveCompletion({ label: "route", data: shared })).toHaveProperty("documentation");
  expect(resolveCompletion({ label: "route", data: {} })).not.toHaveProperty("documentation");
});
