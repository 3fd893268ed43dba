import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type List, slice } from "../list.ts";

interface Props<Item> {
  readonly items: List<Item>;
  readonly render: (item: Item, index: number) => ComponentChildren;
  /** The item to keep in view as it changes. */
  readonly active: number | undefined;
  /** Whoever looks for the active item again finds it again. */
  readonly sought?: object | undefined;
}

/** Up to so many rows are drawn at once, each as high as its words need. */
const FEW = 200;

/** Of more, so many at first, as they stand below the picture; then those near the window. */
const FIRST = 20;

/** Rows of a table, however many there are. */
export const VirtualRows = <Item,>(props: Props<Item>) =>
  props.items.length > FEW ? <RowsInView {...props} /> : <AllRows {...props} />;

function AllRows<Item>({ items, render, active, sought }: Props<Item>) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined) body.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active, sought]);
  return (
    <div role="rowgroup" ref={body}>
      {Array.from(items, render)}
    </div>
  );
}

/**
 * Draws only the rows near the window, as the page scrolls as a whole. All rows are equally high (the style sheet
 * sees to it), so positions are a multiplication and nothing has to be measured but one row.
 */
function RowsInView<Item>({ items, render, active, sought }: Props<Item>) {
  const body = useRef<HTMLDivElement>(null);
  const [height, measure] = useState(26);
  const [range, move] = useState<Range>({ start: 0, end: FIRST });

  useLayoutEffect(() => {
    const row = body.current?.querySelector<HTMLElement>("[role=row]")?.offsetHeight;
    if (row !== undefined && row > 0) measure(row);
  });
  useEffect(() => {
    const update = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      const next = visibleRange({ top, windowHeight: window.innerHeight, rowHeight: height });
      move((last) => (last.start === next.start && last.end === next.end ? last : next));
    };
    update();
    window.addEventListener("scroll", update, { passive: true });
    window.addEventListener("resize", update);
    return () => {
      window.removeEventListener("scroll", update);
      window.removeEventListener("resize", update);
    };
  }, [height, items]);
  useEffect(() => {
    if (active !== undefined && body.current !== null) scrollToRow(body.current, active * height, height);
  }, [active, sought]);

  const start = Math.min(range.start, items.length);
  const end = Math.min(range.end, items.length);
  return (
    <div role="rowgroup" class="equal" ref={body}>
      <Gap height={start * height} />
      {slice(items, start, end).map((item, i) => render(item, start + i))}
      <Gap height={(items.length - end) * height} />
    </div>
  );
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Rows in the window and a window's height on either side, in steps of ten so that few scrolls draw anew. */
export function visibleRange(at: {
  readonly top: number;
  readonly windowHeight: number;
  readonly rowHeight: number;
}): Range {
  const first = Math.floor((-at.top - at.windowHeight) / at.rowHeight);
  const last = Math.ceil((-at.top + 2 * at.windowHeight) / at.rowHeight);
  return { start: Math.max(0, Math.floor(first / 10) * 10), end: Math.max(0, Math.ceil(last / 10) * 10) };
}

function scrollToRow(body: HTMLElement, offset: number, height: number): void {
  const top = body.getBoundingClientRect().top + offset;
  const headroom = 2 * height;
  if (top < headroom) window.scrollBy({ top: top - headroom });
  else if (top + height > window.innerHeight) window.scrollBy({ top: top + 2 * height - window.innerHeight });
}

/** A style property set by script is no inline style in the eyes of the content security policy. */
const Gap = ({ height }: { readonly height: number }) => <div aria-hidden="true" style={{ height: `${height}px` }} />;
