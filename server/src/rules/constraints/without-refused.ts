import { isSoftened } from "../../config/standing.ts";
import type { Config, DirectiveUse } from "../../config/types.ts";
import type { InlineBlock } from "../../syntax/tree.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The configuration as it is without the lines that OpenVPN refuses by themselves, a `<connection>` block or an included
 * file with such a line gone as a whole; undefined where there are none.
 */
export function withoutRefused(context: RuleContext): Config | undefined {
  if (!known.has(context)) known.set(context, leaveOut(context));
  return known.get(context);
}

const known = new WeakMap<RuleContext, Config | undefined>();

function leaveOut(context: RuleContext): Config | undefined {
  const uses = new Set<DirectiveUse>();
  const blocks = new Set<InlineBlock>();
  for (const use of context.directives) {
    if (!isRefused(use, context)) continue;
    uses.add(use.included?.by ?? use);
    if (use.connection !== undefined) blocks.add(use.connection);
  }
  if (uses.size === 0) return undefined;
  const isLeft = (use: DirectiveUse): boolean =>
    !uses.has(use.included?.by ?? use) && !(use.connection !== undefined && blocks.has(use.connection));
  return { ...context.config, directives: context.directives.filter(isLeft) };
}

function isRefused(use: DirectiveUse, context: RuleContext): boolean {
  if (use.block?.problem !== undefined) return true;
  const standing = context.standing(use);
  if (standing !== "fine") return !isSoftened(use, standing);
  return context
    .refusals(use)
    .some(({ taken, softens }) => taken === undefined && !(softens === true && use.softened !== undefined));
}
