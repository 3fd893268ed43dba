import { readFileSync } from "node:fs";
import path from "node:path";
import { judge } from "./judge.ts";
import { filesBeside } from "./throw-away-files.ts";

/** What a version of OpenVPN said of a configuration, as recorded. */
export interface Recorded {
  readonly accepted: boolean;
  /** The lines it blames, all of them, counted from 1. */
  readonly lines?: readonly number[];
  /** It has something against the file as a whole as well. */
  readonly wholeFile?: boolean;
  /** A file that a line names is not there: a warning of ours. */
  readonly missingFile?: boolean;
}

export interface RecordedCase {
  readonly id: string;
  readonly config?: string;
  /** A configuration that is no UTF-8, one character a byte. */
  readonly latin1?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly "2.6.14": Recorded;
  readonly "2.7.6": Recorded;
}

const VERSIONS = { "2.6.14": "2.6", "2.7.6": "2.7" } as const;
export type RecordedVersion = keyof typeof VERSIONS;
export const RECORDED_VERSIONS: readonly RecordedVersion[] = ["2.6.14", "2.7.6"];

const FILE = path.resolve("test/fixtures/verdicts/verdicts.json");

export function readRecorded(): readonly RecordedCase[] {
  const cases: readonly RecordedCase[] = JSON.parse(readFileSync(FILE, "utf8"));
  return cases;
}

/** Where we and the record part; undefined where we agree. */
export function disagreement(recorded: RecordedCase, version: RecordedVersion): string | undefined {
  const expected = recorded[version];
  const text = recorded.config ?? decode(recorded.latin1 ?? "");
  const ours = judge(text, VERSIONS[version], filesBeside(recorded.files));
  const missing = ours.found.some(({ code }) => code === "missing-file");
  if (expected.missingFile === true) return missing || !ours.accepted ? undefined : "OpenVPN misses a file, we do not";
  if (ours.accepted !== expected.accepted) {
    return expected.accepted ? `we refuse: ${ours.errors.join("; ")}` : `we accept, OpenVPN blames ${blamed(expected)}`;
  }
  const unsaid = (expected.lines ?? []).filter((line) => !ours.lines.includes(line));
  if (unsaid.length > 0) return `OpenVPN also blames line ${unsaid.join(", ")}; we: ${ours.errors.join("; ")}`;
  const surplus = ours.errors.filter((_, i) => !(expected.lines ?? []).includes(ours.lines[i] ?? 0));
  return expected.wholeFile === true || surplus.length === 0 ? undefined : `only we blame ${surplus.join("; ")}`;
}

const blamed = ({ lines = [], wholeFile }: Recorded): string =>
  [...lines.map((line) => `line ${line}`), ...(wholeFile === true ? ["the file as a whole"] : [])].join(", ");

const decode = (latin1: string): string => Buffer.from(latin1, "latin1").toString("utf8");
