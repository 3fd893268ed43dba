import { DEFAULT_TARGET, PLATFORMS, type Target } from "../config/types.ts";
import { TARGET_VERSIONS } from "../directives/types.ts";
import { LENS_KINDS, type LensKind } from "../features/code-lenses.ts";
import type { FormatOptions } from "../features/formatting.ts";
import { HINT_KINDS, type HintKind } from "../features/inlay-hints.ts";
import type { Severity } from "../rules/rule.ts";

/** The user's `openvpn.*` settings for one folder. */
export interface Settings {
  readonly target: Target;
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly format: FormatOptions;
  readonly hints: ReadonlySet<HintKind>;
  readonly lenses: ReadonlySet<LensKind>;
}

export const DEFAULT_SETTINGS: Settings = {
  target: DEFAULT_TARGET,
  rules: {},
  format: { align: "none" },
  hints: new Set(HINT_KINDS),
  lenses: new Set(LENS_KINDS),
};

const ALIGNMENTS: ReadonlyArray<FormatOptions["align"]> = ["none", "columns"];
const CLIENTS: ReadonlyArray<Target["client"]> = ["openvpn", "connect"];
const LEVELS: ReadonlyArray<Severity | "off"> = ["off", "hint", "information", "warning", "error"];

/** Reads the `openvpn` section as an editor sends it; what is missing or odd falls back to the default. */
export function readSettings(section: unknown): Settings {
  const target = member(section, "target");
  return {
    target: {
      openvpn: oneOf(TARGET_VERSIONS, member(target, "version")) ?? DEFAULT_TARGET.openvpn,
      platform: oneOf(PLATFORMS, member(target, "platform")) ?? DEFAULT_TARGET.platform,
      client: oneOf(CLIENTS, member(target, "client")) ?? DEFAULT_TARGET.client,
    },
    rules: readRules(member(section, "rules")),
    format: { align: oneOf(ALIGNMENTS, member(member(section, "format"), "align")) ?? DEFAULT_SETTINGS.format.align },
    hints: switchedOn(HINT_KINDS, member(section, "inlayHints")),
    lenses: switchedOn(LENS_KINDS, member(section, "codeLens")),
  };
}

/** The settings of a client that sends them all at once, as `{ openvpn: … }`. */
export const readSentSettings = (sent: unknown): Settings => readSettings(member(sent, "openvpn"));

function readRules(rules: unknown): Settings["rules"] {
  if (typeof rules !== "object" || rules === null) return {};
  const read: Record<string, Severity | "off"> = {};
  for (const [code, value] of Object.entries(rules)) {
    const level = oneOf(LEVELS, value);
    if (level !== undefined) read[code] = level;
  }
  return read;
}

/** All kinds are on but those that are set to false. */
const switchedOn = <Kind extends string>(kinds: readonly Kind[], switches: unknown): ReadonlySet<Kind> =>
  new Set(kinds.filter((kind) => member(switches, kind) !== false));

const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(key) : undefined;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((known) => known === value);
