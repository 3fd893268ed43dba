import * as l10n from "@vscode/l10n";
import type { CodeLens, Command } from "vscode-languageserver-types";
import { type Effective, effectiveOptions, last } from "../config/effective.ts";
import { optionLines } from "../config/routing-input.ts";
import type { DirectiveUse } from "../config/types.ts";
import { grouped } from "../routing/grouped.ts";
import { type ServerSetup, serverSetup } from "../routing/server/server-setup.ts";
import { describeRole } from "./describe-role.ts";
import { type FeatureContext, positionAt, rangeOf } from "./document.ts";
import { expansionText } from "./expansion-text.ts";
import { knowsOffload, offloadObstacles } from "./offload.ts";
import { pushReplySize } from "./push-reply-size.ts";

export const LENS_KINDS = ["preview", "expansion", "offload", "pushReply"] as const;
export type LensKind = (typeof LENS_KINDS)[number];

/** What the lenses of a file depend on. */
export interface LensContext extends FeatureContext {
  readonly lenses: ReadonlySet<LensKind>;
  /** The commands the editor can run; a lens whose command it lacks is plain text. */
  readonly commands: readonly string[];
}

export const PREVIEW_COMMAND = "openvpn.previewRouting";
/** VS Code's own: opens a URI, its fragment is the line. */
export const OPEN_COMMAND = "vscode.open";

/** What one wants to know of a configuration before reading it, above the lines that decide it. */
export function* codeLenses(context: LensContext): Iterable<CodeLens> {
  const { document, target, lenses } = context;
  const { config, uri, lineStarts } = document;
  if (config.kind !== "main" || config.directives.length === 0) return;
  const options = effectiveOptions(config, target);
  const lines = config.role === "server" ? optionLines(config, { file: uri, lineStarts }) : undefined;
  const setup = lines === undefined ? undefined : serverSetup(lines, target.openvpn);
  if (lenses.has("preview")) yield* previewLenses(context, options, setup);
  if (setup !== undefined && lenses.has("expansion")) yield* expansionLenses(context, options, setup);
  if (lenses.has("offload") && knowsOffload(options)) yield* offloadLens(context, options);
  if (setup !== undefined && lenses.has("pushReply")) yield* replyLens(context, options, setup);
}

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A command of its own for the role: it is a fact, not something to click. */
function* previewLenses(context: LensContext, options: Effective, setup: ServerSetup | undefined): Iterable<CodeLens> {
  const { commands, document } = context;
  if (commands.includes(PREVIEW_COMMAND)) {
    const command = { title: l10n.t("Preview routing"), command: PREVIEW_COMMAND, arguments: [document.uri] };
    yield { range: TOP, command };
  }
  const role = describeRole(options, setup);
  if (role !== undefined) yield { range: TOP, command: plain(role) };
}

const plain = (title: string): Command => ({ title, command: "" });

function* expansionLenses(context: LensContext, options: Effective, setup: ServerSetup): Iterable<CodeLens> {
  for (const name of ["server", "server-bridge", "server-ipv6"] as const) {
    const use = last(options, name);
    if (use === undefined || use.included !== undefined) continue;
    const line = positionAt(context.document, use.item.start).line + 1;
    const title = expansionText(name, setup, line);
    if (title !== undefined) yield lensAt(context, use, plain(title));
  }
}

const lensAt = ({ document }: LensContext, use: DirectiveUse, command: Command): CodeLens => ({
  range: rangeOf(document, use.name),
  command,
});

function* offloadLens(context: LensContext, options: Effective): Iterable<CodeLens> {
  const at = last(options, "dev") ?? options.serverBy ?? options.pullBy;
  if (at === undefined || at.included !== undefined || context.document.config.role === "unknown") return;
  const [obstacle] = offloadObstacles(options);
  if (obstacle === undefined) {
    yield lensAt(context, at, plain(l10n.t("data channel offload: possible")));
    return;
  }
  const { by, what } = obstacle;
  if (by === undefined) {
    yield lensAt(context, at, plain(l10n.t("data channel offload: not possible, {0}", what)));
    return;
  }
  const line = positionAt(context.document, by.item.start).line + 1;
  const title = l10n.t("data channel offload: not possible, line {0}: {1}", line, what);
  const canOpen = context.commands.includes(OPEN_COMMAND);
  const uri = `${context.document.uri}#L${line}`;
  yield lensAt(context, at, canOpen ? { title, command: OPEN_COMMAND, arguments: [uri] } : plain(title));
}

function* replyLens(context: LensContext, options: Effective, setup: ServerSetup): Iterable<CodeLens> {
  const at = options.byName.get("push")?.find(({ included }) => included === undefined) ?? options.serverBy;
  const size = setup.refusals.length > 0 ? undefined : pushReplySize(setup, context.target.openvpn);
  if (at === undefined || at.included !== undefined || size === undefined) return;
  const { bytes, messages, tooLong } = size;
  const title =
    tooLong !== undefined
      ? l10n.t("PUSH_REPLY: cannot be sent, an option is too long for a message")
      : messages === 1
        ? l10n.t("PUSH_REPLY: about {0} bytes, 1 message", grouped(bytes))
        : l10n.t("PUSH_REPLY: about {0} bytes, {1} messages", grouped(bytes), messages);
  yield lensAt(context, at, plain(title));
}
