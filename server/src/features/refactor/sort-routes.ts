import * as l10n from "@vscode/l10n";
import type { Item, Span } from "../../syntax/tree.ts";
import { compare } from "./prefix-cover.ts";
import { type RefactorContext, type Refactoring, touches } from "./refactoring.ts";
import { type RouteLine, routesFor } from "./route-lines.ts";

/**
 * Sorts a run of route lines by address, comments with their lines. Not where a route has an address as its gateway:
 * the route that leads to that address may have to come first.
 */
export function* sortRoutes(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { document } = context;
  const run = runAt(document.config.tree.items, lookup(routesFor(context, selection)), selection);
  const sorted = run.toSorted((a, b) => a.family - b.family || compare(a.network, b.network) || a.bits - b.bits);
  if (run.every((line, at) => line === sorted[at]) || run.some(({ rest }) => /[.:]/.test(rest[0] ?? ""))) return;
  const slots = run.map(({ use }) => contentOf(use.item, document.text));
  const texts = sorted
    .map(({ use }) => contentOf(use.item, document.text))
    .map(({ start, end }) => document.text.slice(start, end));
  yield {
    title: l10n.t("Sort these {0} routes by address", run.length),
    kind: "refactor.rewrite",
    edits: slots.map((slot, at) => ({ ...slot, newText: texts[at] ?? "" })),
  };
}

const lookup = (lines: readonly RouteLine[]): ReadonlyMap<number, RouteLine> =>
  new Map(lines.filter(({ use }) => use.connection === undefined).map((line) => [line.use.item.start, line]));

/** The routes that stand line by line around the selection. */
function runAt(items: readonly Item[], routes: ReadonlyMap<number, RouteLine>, selection: Span): readonly RouteLine[] {
  let run: RouteLine[] = [];
  let touched = false;
  for (const item of items) {
    const route = routes.get(item.start);
    if (route === undefined) {
      if (touched) return run;
      run = [];
      continue;
    }
    run.push(route);
    touched ||= touches(item, selection);
  }
  return touched ? run : [];
}

/** The line without its end. */
function contentOf({ start, end }: Span, text: string): Span {
  let last = end;
  while (last > start && (text.charAt(last - 1) === "\n" || text.charAt(last - 1) === "\r")) last--;
  return { start, end: last };
}
