import { PACKED_STATES, PACKED_STEPS, type PackedView } from "../protocol.ts";
import type { SpaceShare } from "../routing/shares.ts";
import { tableLines } from "../routing/table-lines.ts";
import type { RouteView } from "../routing/types.ts";
import { type WayKind, waysOf } from "../routing/ways.ts";
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
export function packWays(view: RouteView, shares: Shares): Pick<PackedView, "ways" | "askedWay"> {
  const runs = new Map<WayKind, ReturnType<typeof inRuns>>();
  const asked = view.lookups[0]?.row;
  let askedWay: WayKind | null = null;
  for (const [row, kind] of waysOf({ view, shares })) {
    const run = runs.get(kind) ?? inRuns(PACKED_STEPS.ways);
    runs.set(kind, run);
    run.add([row]);
    if (row === asked) askedWay = kind;
  }
  return { ways: Object.fromEntries(Array.from(runs, ([kind, { all }]) => [kind, all])), askedWay };
}
