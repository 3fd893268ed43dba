import { parseArgs } from "node:util";
import { pushReplyText } from "../config/push-reply-text.ts";
import { readConfig } from "../config/read-config.ts";
import { DEFAULT_TARGET, type FileKind, type Platform, type Target } from "../config/types.ts";
import { TARGET_VERSIONS } from "../directives/types.ts";
import { fileKindOf } from "../features/file-kind.ts";
import { readStandardInput, readText } from "../node/read-text.ts";
import { type Attempt, guardedRules } from "../rules/guarded-rules.ts";
import { allRules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import { diagnose } from "../rules/run.ts";
import { parse } from "../syntax/parse.ts";
import { filesBeside } from "./files-beside.ts";
import { type CheckedFile, formatJson, formatText } from "./report.ts";
import type { Outcome } from "./routes.ts";
import { formatSarif } from "./sarif.ts";

const PLATFORMS: readonly Platform[] = ["linux", "windows", "macos", "any"];
const CLIENTS: ReadonlyArray<Target["client"]> = ["openvpn", "connect"];
const KINDS: readonly FileKind[] = ["main", "ccd", "push"];
const FORMATS = ["text", "json", "sarif"] as const;
/** Mildest first. */
const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];

export const CHECK_USAGE = `usage: ovpn check [options] FILE... | -
  --openvpn ${TARGET_VERSIONS.join("|")}       the version that reads the file (default ${DEFAULT_TARGET.openvpn})
  --platform ${PLATFORMS.join("|")}   (default ${DEFAULT_TARGET.platform})
  --client ${CLIENTS.join("|")}
  --kind ${KINDS.join("|")}               (default: recognised)
  --format ${FORMATS.join("|")}
  --min-severity ${SEVERITIES.join("|")}
`;

/** `ovpn check`: exit 0 without an error-level finding, 1 with one, 2 for wrong usage or an unreadable file. */
export function checkCommand(argv: readonly string[], terminal: { readonly colours: boolean }): Outcome {
  try {
    return check(readArguments(argv), terminal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { out: "", err: `ovpn check: ${message}\n`, code: 2 };
  }
}

interface Arguments {
  readonly names: readonly string[];
  readonly target: Target;
  readonly kind: FileKind | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly least: Severity;
}

function check(wanted: Arguments, terminal: { readonly colours: boolean }): Outcome {
  const now = Date.now();
  const files: CheckedFile[] = [];
  const unreadable: string[] = [];
  for (const name of wanted.names) {
    const text = name === "-" ? readStandardInput() : readText(name);
    if (text === undefined) unreadable.push(name);
    else files.push(checkText(name, text, wanted, now));
  }
  const refused = files.some(({ found }) => found.some(({ severity }) => severity === "error"));
  const err = unreadable.map((name) => `ovpn check: ${name} cannot be read\n`).join("");
  const shown = files.map((file) => ({
    ...file,
    found: file.found.filter(({ severity }) => isShown(severity, wanted)),
  }));
  return { out: format(shown, wanted, terminal), err, code: unreadable.length > 0 ? 2 : refused ? 1 : 0 };
}

/** A rule that fails is no reason to keep the other findings back. */
const attempt: Attempt =
  (code, run) =>
  (...args) => {
    try {
      return run(...args);
    } catch {
      process.stderr.write(`ovpn check: the rule ${code} failed\n`);
      return undefined;
    }
  };

/** Once for all files: what is planned for rules is kept by them. */
const rules = guardedRules(allRules, attempt);

const isShown = (severity: Severity, { least }: Arguments): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);

function checkText(name: string, text: string, { kind, target }: Arguments, now: number): CheckedFile {
  const tree = parse(kind === "push" ? pushReplyText(text) : text);
  const files = filesBeside(name === "-" ? "." : name);
  const config = readConfig(tree, kind ?? (name === "-" ? "main" : fileKindOf(name, tree)), files);
  const found = diagnose(config, target, { files, now, rules });
  return { name, role: config.role, openvpn: target.openvpn, lineStarts: lineStartsFor(text), found };
}

/** Lines as OpenVPN counts them: a carriage return alone ends none. */
function lineStartsFor(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) starts.push(feed + 1);
  return starts;
}

function format(
  files: readonly CheckedFile[],
  { format }: Arguments,
  { colours }: { readonly colours: boolean },
): string {
  switch (format) {
    case "json":
      return formatJson(files);
    case "sarif":
      return formatSarif(files);
    case "text":
      return formatText(files, { colours });
  }
}

const text = { type: "string" } as const;
const OPTIONS = {
  openvpn: text,
  platform: text,
  client: text,
  kind: text,
  format: text,
  "min-severity": text,
} as const;

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  if (positionals.length === 0) throw new Error(`which FILE?\n${CHECK_USAGE}`);
  return {
    names: positionals,
    target: {
      openvpn: oneOf("--openvpn", values.openvpn, TARGET_VERSIONS) ?? DEFAULT_TARGET.openvpn,
      platform: oneOf("--platform", values.platform, PLATFORMS) ?? DEFAULT_TARGET.platform,
      client: oneOf("--client", values.client, CLIENTS) ?? DEFAULT_TARGET.client,
    },
    kind: oneOf("--kind", values.kind, KINDS),
    format: oneOf("--format", values.format, FORMATS) ?? "text",
    least: oneOf("--min-severity", values["min-severity"], SEVERITIES) ?? "hint",
  };
}

function oneOf<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`${option} ${value}: choose one of ${choices.join(", ")}`);
  return found;
}
