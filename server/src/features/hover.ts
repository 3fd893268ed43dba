import type { Hover } from "vscode-languageserver-types";
import type { Span } from "../syntax/tree.ts";
import { describeAddress } from "./describe-address.ts";
import { describeArgument } from "./describe-argument.ts";
import { describeBlock } from "./describe-block.ts";
import { describeDirective } from "./describe-directive.ts";
import { describeEffective } from "./describe-effective.ts";
import { describeFile } from "./describe-file.ts";
import { describeFiltered } from "./describe-filtered.ts";
import { describeServer } from "./describe-server.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { type FeatureContext, offsetAt, type Position, rangeOf } from "./document.ts";
import { bodyAt, type Found, useAt } from "./use-at.ts";

/** What a hover is given beside the usual. */
export interface HoverContext extends FeatureContext {
  /** Where our own pages can be read, as a URL without a slash at its end; no links where absent. */
  readonly pages?: string | undefined;
}

/** What the word at the position means there; nothing in comments and blanks. */
export function hover(context: HoverContext, position: Position): Hover | undefined {
  const { document } = context;
  const offset = offsetAt(document, position);
  const block = bodyAt(document.config, offset);
  if (block !== undefined) return shown(context, describeBlock(context, block.body), block.body);
  const found = useAt(document, offset);
  return found === undefined ? undefined : shown(context, describe(context, found), found.word);
}

function describe(context: HoverContext, found: Found): readonly string[] {
  const { use, arg } = found;
  if (use.facts === undefined) return arg < 0 ? describeUnknown(use, context.target) : [];
  if (arg >= 0) return describeWord(context, found);
  const [title = "", ...rest] = describeDirective(use.facts, context.target, context.pages);
  const certificates = use.block === undefined ? [] : describeBlock(context, use.block.body);
  return [title, ...certificates, ...together(context, found), ...rest];
}

/** On an address what it comes to stands first, else what the argument is for. */
function describeWord(context: FeatureContext, found: Found): readonly string[] {
  const address = describeAddress(found);
  const seen = [address, describeFiltered(found)].filter((part) => part !== undefined);
  return [...seen, ...describeFile(context, found), ...describeArgument(found), ...together(context, found)];
}

function together(context: FeatureContext, { use }: Found): readonly string[] {
  const isServer = use.facts?.name === "server" || use.facts?.name === "server-ipv6";
  const text = isServer ? describeServer(context, use) : describeEffective(context, use);
  return text === undefined ? [] : [text];
}

function shown({ document }: FeatureContext, parts: readonly string[], span: Span): Hover | undefined {
  if (parts.length === 0) return undefined;
  return { contents: { kind: "markdown", value: parts.join("\n\n") }, range: rangeOf(document, span) };
}
