import type { Standing } from "../config/standing.ts";
import type { DirectiveUse } from "../config/types.ts";
import type { DirectiveRule } from "./rule.ts";

type Choose = (use: DirectiveUse, standing: Standing) => readonly DirectiveRule[];

/** Finds the rules that look at a use; worked out once for each name, standing and kind of place. */
export function chooser(rules: readonly DirectiveRule[]): Choose {
  const inFiles = new Map<Standing, Map<string, readonly DirectiveRule[]>>();
  const inPush = new Map<Standing, Map<string, readonly DirectiveRule[]>>();
  const unknown = rules.filter((rule) => looksAt(rule, "", "unknown", { pushed: false }));
  return likeTheLast(({ name, place, facts }, standing) => {
    if (standing === "unknown") return unknown;
    const byStanding = place === "push" ? inPush : inFiles;
    const byName = byStanding.get(standing) ?? new Map<string, readonly DirectiveRule[]>();
    const known = byName.get(name.value);
    if (known !== undefined) return known;
    const chosen = rules
      .filter((rule) => facts === undefined || (rule.concerns?.(facts) ?? true))
      .filter((rule) => looksAt(rule, name.value, standing, { pushed: place === "push" }));
    byStanding.set(standing, byName.set(name.value, chosen));
    return chosen;
  });
}

/** Spares the search where a directive follows its like. */
function likeTheLast(choose: Choose): Choose {
  let last: DirectiveUse | undefined;
  let before: Standing | undefined;
  let chosen: readonly DirectiveRule[] = [];
  return (use, standing) => {
    const isAlike = use.facts !== undefined && use.facts === last?.facts && use.place === last.place;
    if (!isAlike || standing !== before) chosen = choose(use, standing);
    last = use;
    before = standing;
    return chosen;
  };
}

const looksAt = (rule: DirectiveRule, name: string, standing: Standing, { pushed }: { readonly pushed: boolean }) =>
  (rule.standings === undefined || rule.standings.includes(standing)) &&
  (rule.names === undefined || rule.names.includes(name) || (pushed && rule.pushedNames?.includes(name) === true));
