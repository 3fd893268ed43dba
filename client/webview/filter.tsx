import * as l10n from "@vscode/l10n";
import { Icon } from "./icons.tsx";
import type { List } from "./list.ts";

/** The items whose text holds all words of the filter. */
export function filtered<Item>(list: List<Item>, filter: string, textOf: (item: Item) => string): List<Item> {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  return Array.from(list).filter((item) => {
    const text = textOf(item).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export const FilterBox = ({ filter, type }: { readonly filter: string; readonly type: (text: string) => void }) => (
  <label class="filter">
    <Icon name="filter" />
    <input
      type="search"
      spellcheck={false}
      placeholder={l10n.t("Filter")}
      aria-label={l10n.t("Filter the rows")}
      value={filter}
      onInput={(event) => type(event.currentTarget.value)}
    />
  </label>
);

/** Tells who filters and does not see the rows how many of them are left. */
export const Left = ({ filter, length }: { readonly filter: string; readonly length: number }) => (
  <span class="visually-hidden" role="status">
    {filter.trim() === "" ? "" : leftWords(length)}
  </span>
);

const leftWords = (length: number): string =>
  length === 1 ? l10n.t("1 row is left.") : l10n.t("{0} rows are left.", String(length));

export const noneLeft = (filter: string): string => l10n.t("No row holds “{0}”.", filter);
