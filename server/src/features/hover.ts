import type { Hover } from "vscode-languageserver-types";
import type { Span } from "../syntax/tree.ts";
import { describeArgument } from "./describe-argument.ts";
import { describeDirective } from "./describe-directive.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { type FeatureContext, offsetAt, type Position, rangeOf } from "./document.ts";
import { bodyAt, type Found, useAt } from "./use-at.ts";

/** What the word at the position means there; nothing in comments and blanks. */
export function hover(context: FeatureContext, position: Position): Hover | undefined {
  const { document } = context;
  const offset = offsetAt(document, position);
  const block = bodyAt(document.config, offset);
  if (block !== undefined) return undefined;
  const found = useAt(document, offset);
  if (found === undefined) return undefined;
  return shown(context, describe(context, found), found.word);
}

function describe(context: FeatureContext, found: Found): readonly string[] {
  const { use, arg } = found;
  if (arg >= 0) return describeArgument(found);
  return use.facts === undefined ? describeUnknown(use, context.target) : describeDirective(use.facts, context.target);
}

function shown({ document }: FeatureContext, parts: readonly string[], span: Span): Hover | undefined {
  if (parts.length === 0) return undefined;
  return { contents: { kind: "markdown", value: parts.join("\n\n") }, range: rangeOf(document, span) };
}
