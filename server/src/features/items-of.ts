import type { Config } from "../config/types.ts";
import type { InlineBlock, Item } from "../syntax/tree.ts";

/** A line or block and the `<connection>` block whose body it stands in. */
export interface PlacedItem {
  readonly item: Item;
  readonly connection: InlineBlock | undefined;
}

/** Every line and block of the text in order; the lines of a `<connection>` body behind their block. */
export function* itemsOf({ tree, bodies }: Pick<Config, "tree" | "bodies">): Iterable<PlacedItem> {
  let next = 0;
  for (const item of tree.items) {
    yield { item, connection: undefined };
    if (item.kind !== "block" || item.name.value !== "connection") continue;
    const body = bodies[next++];
    for (const inner of body?.items ?? []) yield { item: inner, connection: item };
  }
}
