import * as l10n from "@vscode/l10n";
import type { InlayHint } from "vscode-languageserver-types";
import { readCertificates } from "../config/certificate.ts";
import { effectiveOptions } from "../config/effective.ts";
import type { DirectiveUse } from "../config/types.ts";
import { bitsOfMask, parseIPv4 } from "../routing/addresses.ts";
import type { Span } from "../syntax/tree.ts";
import { defaultHints } from "./default-hints.ts";
import { isMaskWord } from "./describe-address.ts";
import { remaining } from "./describe-block.ts";
import { type FeatureContext, offsetAt, type Position, positionAt } from "./document.ts";
import { durationText, SECONDS } from "./durations.ts";
import { InlayHintKind } from "./lsp-kinds.ts";

export const HINT_KINDS = ["masks", "ifconfig", "defaults", "durations", "certificates"] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Text shown between the words, where it says more than they do. */
export interface Hint {
  readonly at: number;
  /** In front of the word that follows, or behind the one before. */
  readonly side: "before" | "behind";
  readonly label: string;
  readonly tooltip?: string;
}

/** The hints of the wanted kinds within a range. */
export function* inlayHints(
  context: FeatureContext,
  range: { readonly start: Position; readonly end: Position },
  kinds: ReadonlySet<HintKind>,
): Iterable<InlayHint> {
  const { document } = context;
  const within = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  for (const hint of hintsOf(context, within, kinds)) {
    if (hint.at < within.start || hint.at > within.end) continue;
    yield {
      position: positionAt(document, hint.at),
      label: hint.label,
      ...(hint.tooltip === undefined ? {} : { tooltip: hint.tooltip }),
      ...(hint.side === "before" ? { kind: InlayHintKind.Parameter, paddingRight: true } : { paddingLeft: true }),
    };
  }
}

function* hintsOf(context: FeatureContext, within: Span, kinds: ReadonlySet<HintKind>): Iterable<Hint> {
  const { config } = context.document;
  for (const uses of [config.directives, config.pushed]) {
    for (const use of uses) {
      if (use.item.start > within.end) break;
      if (use.included !== undefined || use.item.end < within.start) continue;
      if (kinds.has("masks")) yield* maskHints(use);
      if (kinds.has("ifconfig")) yield* ifconfigHints(context, use);
      if (kinds.has("durations")) yield* durationHints(use);
      if (kinds.has("certificates")) yield* certificateHints(context, use);
    }
  }
  if (kinds.has("defaults")) yield* defaultHints(context);
}

function* maskHints(use: DirectiveUse): Iterable<Hint> {
  for (const [index, { value, end }] of use.args.entries()) {
    const bits = isMaskWord(use, index) ? bitsOfMask(parseIPv4(value) ?? 1) : undefined;
    if (bits !== undefined) yield { at: end, side: "behind", label: `/${bits}` };
  }
}

/** A client that pulls gets its topology from the server, unless its own file says it. */
function* ifconfigHints({ document: { config }, target }: FeatureContext, use: DirectiveUse): Iterable<Hint> {
  const [, second] = use.args;
  if (use.name.value !== "ifconfig" || second === undefined || use.place !== "main" || config.kind !== "main") return;
  const { device, topology, topologyBy, pullBy } = effectiveOptions(config, target);
  if (device === "tap") yield { at: second.start, side: "before", label: l10n.t("netmask:") };
  if (device !== "tun" || (pullBy !== undefined && topologyBy === undefined)) return;
  const label = topology === "subnet" ? l10n.t("netmask:") : l10n.t("peer:");
  yield { at: second.start, side: "before", label, tooltip: `topology ${topology}` };
}

function* durationHints({ name, args }: DirectiveUse): Iterable<Hint> {
  for (const index of SECONDS[name.value] ?? []) {
    const word = args[index];
    const label = word === undefined ? undefined : durationText(word.value);
    if (word !== undefined && label !== undefined) yield { at: word.end, side: "behind", label: `= ${label}` };
  }
}

const CERTIFICATE_BLOCKS: readonly string[] = ["ca", "cert", "extra-certs"];

/** The first certificate to expire decides. */
function* certificateHints({ document, now }: FeatureContext, { name, block }: DirectiveUse): Iterable<Hint> {
  if (block === undefined || !CERTIFICATE_BLOCKS.includes(name.value)) return;
  const certificates = [...readCertificates(document.text.slice(block.body.start, block.body.end))];
  const [first] = certificates.sort((a, b) => a.notAfter - b.notAfter);
  if (first !== undefined)
    yield { at: block.open.end, side: "behind", label: remaining(first, now), tooltip: first.subject };
}
