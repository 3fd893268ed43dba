import * as l10n from "@vscode/l10n";
import { type Effective, effectiveOptions, since } from "../../config/effective.ts";
import { hasUnreadInclude } from "../../config/has-unread-include.ts";
import type { DirectiveUse } from "../../config/types.ts";
import type { Version } from "../../directives/types.ts";
import type { Span, Word } from "../../syntax/tree.ts";
import type { Finding, Fix, RuleContext, Severity, WholeRule } from "../rule.ts";
import { withoutRefused } from "./without-refused.ts";

/** What a constraint complains of. */
export interface Blame {
  /** The directive that causes it; the finding stands on its name, or on `word`. */
  readonly use: DirectiveUse | undefined;
  readonly word?: Word | undefined;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** The other directive that takes part. */
  readonly other?: DirectiveUse | undefined;
}

/** A check over several directives; without a severity of its own it makes the target OpenVPN refuse to start. */
export interface Constraint {
  readonly code: string;
  readonly summary: string;
  readonly severity?: Exclude<Severity, "error">;
  readonly tags?: Finding["tags"];
  /** The series that have the check; all of them where absent. */
  readonly from?: Version;
  readonly until?: Version;
  readonly platform?: "windows";
  /** OpenVPN 3 has the same check. */
  readonly inConnect?: true;
  /** It complains of something that is not there: unsure while an included file cannot be read. */
  readonly absence?: true;
  check(options: Effective): Iterable<Blame>;
}

/** The rule that drives one constraint. */
export const constraintRule = (constraint: Constraint): WholeRule => ({
  code: constraint.code,
  summary: constraint.summary,
  ...(constraint.severity === undefined && constraint.inConnect === undefined ? { client: "openvpn" as const } : {}),
  check(context) {
    const { config, target } = context;
    if (config.kind !== "main") return NONE;
    if (constraint.platform !== undefined && constraint.platform !== target.platform) return NONE;
    if (constraint.absence !== undefined && (isUnsure(context) || hasOpenEnd(context))) return NONE;
    const options = effectiveOptions(config, target);
    if (options.isQuestion || !applies(constraint, options)) return NONE;
    const blames = Array.from(constraint.check(options));
    return blames.length === 0 ? NONE : findings(constraint, context, blames);
  },
});

const NONE: readonly Finding[] = [];

function findings(constraint: Constraint, context: RuleContext, blames: readonly Blame[]): readonly Finding[] {
  const options = effectiveOptions(context.config, context.target);
  const found = new Map<string, Finding>();
  for (const blame of lasting(constraint, context, blames)) {
    const finding = findingOf(constraint, options, blame);
    found.set(`${finding.at.start} ${finding.message}`, finding);
  }
  return Array.from(found.values());
}

/** What a refused line makes wrong or right is not known before it is mended: what is said is true with it and without. */
function lasting(constraint: Constraint, context: RuleContext, blames: readonly Blame[]): readonly Blame[] {
  const rest = constraint.severity !== undefined ? undefined : withoutRefused(context);
  if (rest === undefined) return blames;
  const others = [...constraint.check(effectiveOptions(rest, context.target))];
  return blames.filter(({ use }) => others.some((other) => other.use === use));
}

/** A block that is not closed, as while it is typed, has swallowed what may be missing elsewhere. */
const hasOpenEnd = ({ directives }: RuleContext): boolean => directives.at(-1)?.block?.problem !== undefined;

const isUnsure = ({ directives, named }: RuleContext): boolean => hasUnreadInclude(directives, named("config"));

function applies({ from, until }: Constraint, options: Effective): boolean {
  if (from !== undefined && !since(options, from)) return false;
  return until === undefined || until === options.target.openvpn || !since(options, until);
}

function findingOf(constraint: Constraint, { config }: Effective, blame: Blame): Finding {
  const { use, word, message, fixes, other } = blame;
  const { severity = "error", tags } = constraint;
  const at = spanOf(word ?? use?.name ?? firstWord(config.directives));
  if (use?.included !== undefined) {
    const { file, line } = use.included;
    return { at, severity, message: l10n.t("In {0}, line {1}: {2}", file, line, message) };
  }
  return {
    at,
    severity,
    message,
    ...(tags === undefined ? {} : { tags }),
    ...(fixes === undefined ? {} : { fixes }),
    ...(other === undefined || other.included !== undefined
      ? {}
      : { related: [{ at: spanOf(other.name), message: l10n.t('"{0}" stands here.', other.name.value) }] }),
  };
}

const firstWord = (directives: readonly DirectiveUse[]): Span => directives[0]?.name ?? { start: 0, end: 0 };

const spanOf = ({ start, end }: Span): Span => ({ start, end });
