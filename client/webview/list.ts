/** A long list, whose items may be made when they are asked for. Arrays are such lists too. */
export interface List<Item> extends Iterable<Item> {
  readonly length: number;
  /** `index` from 0 on. */
  at(index: number): Item | undefined;
}

/** Items that are made each time they are asked for. */
export const listOf = <Item>(length: number, make: (index: number) => Item): List<Item> => ({
  length,
  at: (index) => (index >= 0 && index < length ? make(index) : undefined),
  *[Symbol.iterator]() {
    for (let index = 0; index < length; index++) yield make(index);
  },
});

/** One list behind the other. */
export function joined<Item>(...lists: readonly List<Item>[]): List<Item> {
  const filled = lists.filter(({ length }) => length > 0);
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return only;
  return {
    length: filled.reduce((sum, { length }) => sum + length, 0),
    at(index) {
      let before = 0;
      for (const list of filled) {
        if (index < before + list.length) return list.at(index - before);
        before += list.length;
      }
      return undefined;
    },
    *[Symbol.iterator]() {
      for (const list of filled) yield* list;
    },
  };
}

/** What `change` makes of each item, when it is asked for. */
export function mapped<Item, Other>(list: List<Item>, change: (item: Item, index: number) => Other): List<Other> {
  return {
    length: list.length,
    at(index) {
      const item = list.at(index);
      return item === undefined ? undefined : change(item, index);
    },
    *[Symbol.iterator]() {
      let index = 0;
      for (const item of list) yield change(item, index++);
    },
  };
}

/** Items from `start` to before `end`, as far as there are any. */
export function slice<Item>(list: List<Item>, start: number, end: number): readonly Item[] {
  const items: Item[] = [];
  for (let index = start; index < Math.min(end, list.length); index++) {
    const item = list.at(index);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** The first item that is wanted. */
export function find<Item>(list: List<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (const item of list) if (isWanted(item)) return item;
  return undefined;
}

/** The list itself where none of its items is unwanted. */
export const without = <Item>(list: List<Item>, isUnwanted: (item: Item) => boolean): List<Item> =>
  find(list, isUnwanted) === undefined ? list : Array.from(list).filter((item) => !isUnwanted(item));
