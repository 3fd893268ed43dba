import { outsideWindows, refusedOutright } from "../directives/checks.ts";
import { grammarOf } from "../directives/lookup.ts";
import { own } from "../directives/own.ts";
import type { Grammar } from "../directives/types.ts";
import type { DirectiveUse, Target } from "./types.ts";

/** What the parser makes of a directive before it looks at its values. */
export type Standing =
  | "fine"
  | "unknown"
  | "other-version"
  | "other-platform"
  | "too-few"
  | "too-many"
  | "wrong-place"
  | "not-inline";

/** {@link standingOf} for one use after the other: neighbours are often alike. */
export function standingsFor(target: Target): (use: DirectiveUse) => Standing {
  let last: DirectiveUse | undefined;
  let standing: Standing = "unknown";
  return (use) => {
    if (last !== use && (last === undefined || !isAlike(last, use))) standing = standingOf(use, target);
    last = use;
    return standing;
  };
}

/** Whether both have the same standing whatever their words say. */
const isAlike = (one: DirectiveUse, other: DirectiveUse): boolean =>
  one.facts === other.facts &&
  one.args.length === other.args.length &&
  one.place === other.place &&
  one.block === undefined &&
  other.block === undefined &&
  one.name.value !== LISTS;

/** The first thing the parser of OpenVPN 2 objects to, in its own order. */
export function standingOf(use: DirectiveUse, target: Target): Standing {
  if (use.facts === undefined) return "unknown";
  const grammar = grammarOf(use.facts, target.openvpn);
  if (grammar === undefined) return "other-version";
  if (isElsewhere(grammar, target)) return "other-platform";
  const count = countOf(use, grammar, target);
  if (count !== "fine") return count;
  if (grammar.places.includes("unchecked")) return "fine";
  if (!grammar.places.includes(use.place)) return "wrong-place";
  return use.block !== undefined && !grammar.inline ? "not-inline" : "fine";
}

const isElsewhere = ({ platform }: Grammar, target: Target): boolean =>
  platform !== undefined && target.platform !== "any" && target.platform !== platform;

/** The body of an inline block counts as an argument, up to 2.4 as two. */
function countOf({ name, args, block }: DirectiveUse, grammar: Grammar, target: Target): Standing {
  const old = target.openvpn === "2.4";
  if (block !== undefined && old && grammar.inline) return "fine";
  const count = block === undefined ? args.length : old ? 2 : 1;
  if (count < grammar.min) return block === undefined ? "too-few" : "not-inline";
  const most = isFolderOfLists(name.value, args) ? Number.POSITIVE_INFINITY : mostOf(name.value, grammar, target);
  const fits = count <= most && (grammar.counts?.includes(count) ?? true);
  if (fits) return block !== undefined && old ? "not-inline" : "fine";
  if (block !== undefined) return "not-inline";
  return count > most ? "too-many" : "too-few";
}

/** Behind `crl-verify FOLDER dir` the parser does not look. */
const isFolderOfLists = (name: string, args: DirectiveUse["args"]): boolean =>
  name === LISTS && args[1]?.value === "dir";

const LISTS = "crl-verify";

/** How many arguments the target takes at most. */
export function mostOf(name: string, grammar: Grammar, target: Target): number {
  const elsewhere = target.platform === "linux" || target.platform === "macos";
  const limit = elsewhere ? own(outsideWindows, name) : undefined;
  return limit?.versions.includes(target.openvpn) ? limit.max : grammar.max;
}

/**
 * Whether `setenv opt` and its like turn the refusal into a warning: they do for what OpenVPN calls an unknown option,
 * a wrong number of arguments included, with a few directives that look at the number themselves.
 */
export function isSoftened(use: DirectiveUse, standing: Standing): boolean {
  if (use.softened === undefined || standing === "wrong-place") return false;
  if (standing === "not-inline") return use.facts !== undefined && !takesOne(use);
  const counts = own(refusedOutright, use.name.value);
  const outright = counts !== undefined && use.args.length >= counts.min && use.args.length <= counts.max;
  return !(outright && (standing === "too-few" || standing === "too-many"));
}

const takesOne = ({ facts }: DirectiveUse): boolean =>
  facts?.args.some(({ optional }, i) => i === 0 || optional) ?? false;
