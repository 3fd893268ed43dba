import type { CompletionItem, CompletionList, Range } from "vscode-languageserver-types";

/** The members that an editor may be told once for the whole list, by LSP's names. */
export type ItemDefaults = ReadonlySet<string>;

/** Hundreds of items differ in a few words: what they share is sent once to an editor that knows how to read that. */
export function leanCompletion(items: CompletionItem[], known: ItemDefaults): CompletionItem[] | CompletionList {
  const range = rangeOf(items[0]);
  if (range === undefined || !NEEDED.every((name) => known.has(name))) return items;
  if (!items.every((item) => isSame(rangeOf(item), range))) return items;
  const data = items.map((item) => sharedOf(item)).find((shared) => shared !== undefined);
  const insertTextFormat = items.find((item) => item.insertTextFormat !== undefined)?.insertTextFormat;
  const defaults = {
    editRange: range,
    ...(data === undefined ? {} : { data }),
    ...(insertTextFormat === undefined ? {} : { insertTextFormat }),
  };
  return { isIncomplete: false, itemDefaults: defaults, items: items.map((item) => without(item, defaults)) };
}

const NEEDED = ["editRange", "data", "insertTextFormat"];

const rangeOf = (item: CompletionItem | undefined): Range | undefined =>
  item?.textEdit !== undefined && "range" in item.textEdit ? item.textEdit.range : undefined;

const isSame = (a: Range | undefined, b: Range): boolean =>
  a !== undefined && samePosition(a.start, b.start) && samePosition(a.end, b.end);

const samePosition = (a: Range["start"], b: Range["start"]): boolean =>
  a.line === b.line && a.character === b.character;

/** What is left of the data of an item that is called like its directive. */
function sharedOf({ data, label }: CompletionItem): object | undefined {
  if (typeof data !== "object" || data === null || data.directive !== label || "arg" in data) return undefined;
  const { directive: _, ...shared } = data;
  return shared;
}

const PLAIN_TEXT = 1;

/** An item without a member takes the list's, so that those which really have none say so. */
function without(item: CompletionItem, defaults: NonNullable<CompletionList["itemDefaults"]>): CompletionItem {
  const { textEdit, data, insertTextFormat = PLAIN_TEXT, ...rest } = item;
  const text = textEdit?.newText ?? item.label;
  return {
    ...rest,
    ...(text === item.label ? {} : { textEditText: text }),
    ...(sharedOf(item) === undefined ? { data: data ?? {} } : {}),
    ...(insertTextFormat === (defaults.insertTextFormat ?? PLAIN_TEXT) ? {} : { insertTextFormat }),
  };
}
