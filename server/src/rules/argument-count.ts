import * as l10n from "@vscode/l10n";
import { isSoftened, mostOf } from "../config/standing.ts";
import type { DirectiveUse } from "../config/types.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Directive, Grammar } from "../directives/types.ts";
import type { Span } from "../syntax/tree.ts";
import type { DirectiveRule, Fix, RuleContext } from "./rule.ts";

export const argumentCount: DirectiveRule = {
  code: "argument-count",
  summary: "A directive has too few or too many arguments.",
  client: "openvpn",
  standings: ["too-few", "too-many"],
  visit(use, context) {
    const standing = context.standing(use);
    if (standing !== "too-few" && standing !== "too-many") return undefined;
    const { facts, name, args } = use;
    const grammar = facts === undefined ? undefined : grammarOf(facts, context.target.openvpn);
    if (facts === undefined || grammar === undefined) return undefined;
    const most = mostOf(name.value, grammar, context.target);
    const surplus = standing === "too-many" ? surplusOf(use, most) : undefined;
    return {
      at: surplus ?? name,
      severity: isSoftened(use, standing) ? "information" : "error",
      message: messageOf(facts, { ...grammar, max: most }, args.length),
      fixes: surplus === undefined ? [] : fixesOf(use, surplus, context),
    };
  },
};

/** From the first argument too many to the last. */
function surplusOf({ args }: DirectiveUse, max: number): Span | undefined {
  const [first, last] = [args[max], args.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function messageOf(facts: Directive, grammar: Grammar, count: number): string {
  const form = formOf(facts, grammar);
  if (grammar.max === 0) return l10n.t('"{0}" takes no argument.', facts.name);
  if (count === 0) return l10n.t('"{0}" wants an argument: {1}', facts.name, form);
  return l10n.t('"{0}" takes {1}, not {2}: {3}', facts.name, countsOf(grammar), count, form);
}

function countsOf({ min, max, counts }: Grammar): string {
  if (counts !== undefined) return l10n.t("{0} arguments", counts.join(l10n.t(" or ")));
  if (min === max) return max === 1 ? l10n.t("one argument") : l10n.t("{0} arguments", max);
  return max === Number.POSITIVE_INFINITY
    ? l10n.t("{0} arguments or more", min)
    : l10n.t("{0} to {1} arguments", min, max);
}

/** `remote host [port] [proto]`, as many as that version takes. */
function formOf({ name, args }: Directive, { min, max }: Grammar): string {
  const shown = args.slice(0, Math.max(min, Math.min(max, args.length))).map((arg, i) => {
    const dots = arg.variadic === true ? "…" : "";
    return i < min ? `${arg.name}${dots}` : `[${arg.name}${dots}]`;
  });
  return [name, ...shown].join(" ");
}

function fixesOf(use: DirectiveUse, surplus: Span, { config }: RuleContext): readonly Fix[] {
  const [first] = use.args;
  const takesOne = use.name.value === "push" || SCRIPTS.includes(use.name.value);
  if (takesOne && first !== undefined) {
    const between = config.tree.text.slice(first.start, surplus.end);
    if (/["'\\]/.test(between)) return [];
    const quoted = { start: first.start, end: surplus.end, newText: `"${between}"` };
    return [{ title: l10n.t("Put quotes around it"), edits: [quoted] }];
  }
  const before = use.args.findLast(({ end }) => end <= surplus.start) ?? use.name;
  return [{ title: l10n.t("Remove what is too much"), edits: [{ start: before.end, end: surplus.end, newText: "" }] }];
}

/** Program and arguments make one word. */
const SCRIPTS: readonly string[] = [
  "client-connect",
  "client-crresponse",
  "client-disconnect",
  "dns-updown",
  "down",
  "ipchange",
  "learn-address",
  "route-pre-down",
  "route-up",
  "tls-verify",
  "up",
];
