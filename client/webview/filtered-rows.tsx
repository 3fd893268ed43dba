import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { filtered, Left, noneLeft } from "./filter.tsx";
import { type List, mapped } from "./list.ts";
import { VirtualRows } from "./table/virtual-rows.tsx";

interface Props<Item> {
  readonly items: List<Item>;
  readonly filter: string;
  /** What the filter looks at. */
  readonly textOf: (item: Item) => string;
  /** `index` is the item's in the whole list. */
  readonly render: (item: Item, index: number) => ComponentChildren;
  readonly class: string;
  /** The name of the list. */
  readonly label: string;
}

/** A long list as a table of rows, of which those are shown that the filter leaves. */
export function FilteredRows<Item>({ items, filter, textOf, render, class: name, label }: Props<Item>) {
  const left = useMemo(
    () =>
      filtered(
        mapped(items, (item, index) => ({ item, index })),
        filter,
        ({ item }) => textOf(item),
      ),
    [items, filter],
  );
  return (
    <>
      <div
        role="table"
        class={name}
        aria-label={label}
        aria-rowcount={items.length}
        style={{ "--digits": String(items.length).length }}
      >
        <VirtualRows items={left} active={undefined} render={({ item, index }) => render(item, index)} />
      </div>
      {left.length === 0 ? <p class="empty">{noneLeft(filter)}</p> : null}
      <Left filter={filter} length={left.length} />
    </>
  );
}
