import * as l10n from "@vscode/l10n";
import type { InlayHint } from "vscode-languageserver-types";
import { readCertificates } from "../config/certificate.ts";
import { effectiveOptions } from "../config/effective.ts";
import type { Config, DirectiveUse } from "../config/types.ts";
import { own } from "../directives/own.ts";
import { bitsOfMask, parseIPv4 } from "../routing/addresses.ts";
import type { InlineBlock, Span } from "../syntax/tree.ts";
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
  let certificates = 0;
  for (const use of usesWithin(config, within)) {
    const { name, args, block } = use;
    if (args.length > 1 && kinds.has("masks")) yield* maskHints(use);
    if (name.value === "ifconfig" && kinds.has("ifconfig")) yield* ifconfigHints(context, use);
    if (own(SECONDS, name.value) !== undefined && kinds.has("durations")) yield* durationHints(use);
    const isCertificate = block !== undefined && CERTIFICATE_BLOCKS.includes(name.value);
    if (isCertificate && kinds.has("certificates") && ++certificates <= MOST_CERTIFICATES)
      yield* certificateHints(context, block);
  }
  if (kinds.has("defaults")) yield* defaultHints(context);
}

function* usesWithin({ directives, pushed }: Config, within: Span): Iterable<DirectiveUse> {
  for (const uses of [directives, pushed]) {
    for (const use of uses) {
      if (use.item.start > within.end) break;
      if (use.included === undefined && use.item.end >= within.start) yield use;
    }
  }
}

function* maskHints(use: DirectiveUse): Iterable<Hint> {
  for (let index = 1; index < use.args.length; index++) {
    const word = use.args[index];
    if (word === undefined || !isMaskWord(use, index)) continue;
    const bits = bitsOfMask(parseIPv4(word.value) ?? 1);
    if (bits !== undefined) yield { at: word.end, side: "behind", label: `/${bits}` };
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
  for (const index of own(SECONDS, name.value) ?? []) {
    const word = args[index];
    const label = word === undefined ? undefined : durationText(word.value);
    if (word !== undefined && label !== undefined) yield { at: word.end, side: "behind", label: `= ${label}` };
  }
}

const CERTIFICATE_BLOCKS: readonly string[] = ["ca", "cert", "extra-certs"];

/** Reading one takes longer than everything else together. */
const MOST_CERTIFICATES = 20;

/** The first certificate to expire decides. */
function* certificateHints({ document, now }: FeatureContext, { body, open }: InlineBlock): Iterable<Hint> {
  const certificates = [...readCertificates(document.text.slice(body.start, body.end))];
  const [first] = certificates.sort((a, b) => a.notAfter - b.notAfter);
  if (first !== undefined) yield { at: open.end, side: "behind", label: remaining(first, now), tooltip: first.subject };
}
