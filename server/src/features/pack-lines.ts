import { PACKED_STATES, PACKED_STEPS, type PackedView } from "../protocol.ts";
import type { SpaceShare } from "../routing/shares.ts";
import { tableLines } from "../routing/table-lines.ts";
import type { RouteView } from "../routing/types.ts";
import { amountOf, type WayKind, waysOf } from "../routing/ways.ts";
import { inRuns } from "./in-runs.ts";

type Shares = Readonly<Record<4 | 6, SpaceShare>>;

/** A family's table, line by line. */
export function packLines(view: RouteView, family: 4 | 6, share: SpaceShare): readonly number[] {
  const overridden = new Set(share.overridden);
  const runs = inRuns(PACKED_STEPS.lines);
  for (const { at, state } of tableLines(view, family))
    runs.add([at, PACKED_STATES.indexOf(state), state !== "removed" && overridden.has(at) ? 1 : 0]);
  return runs.all;
}

/** What the picture draws. */
export function packWays(view: RouteView, shares: Shares): Pick<PackedView, "ways" | "askedWay" | "amounts"> {
  const ways = waysOf({ view, shares });
  const amount = (family: 4 | 6) => amountOf(family, { view, shares }, ways);
  const asked = view.lookups[0]?.row;
  const packed: Partial<Record<WayKind, readonly number[]>> = {};
  let askedWay: WayKind | null = null;
  for (const [kind, rows] of ways) {
    const runs = inRuns(PACKED_STEPS.ways);
    for (const row of rows) runs.add([row]);
    packed[kind] = runs.all;
    if (asked != null && rows.includes(asked)) askedWay = kind;
  }
  return { ways: packed, askedWay, amounts: { 4: amount(4), 6: amount(6) } };
}
