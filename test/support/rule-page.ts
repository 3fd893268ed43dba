import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET, type FileKind, type Files, type Target } from "../../server/src/config/types.ts";
import type { Edit, Rule } from "../../server/src/rules/rule.ts";
import { type Diagnosed, diagnose } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";

/** A fenced `ovpn` block of a rule's page. */
export interface Example {
  readonly line: number;
  /** The block as it stands on the page, marks included. */
  readonly marked: string;
  readonly text: string;
  readonly target: Target;
  readonly kind: FileKind;
  /** What the fixes of the block before must give. */
  readonly fixed: boolean;
  /** From fence info such as `file=inc.conf:verb%203`. */
  readonly files: ReadonlyMap<string, string>;
  /** Every user of the machine may read it. */
  readonly isPublic: boolean;
}

/** Pages by code, wherever below `server/src/rules` they stand. */
export function readPages(): ReadonlyMap<string, string> {
  const root = path.resolve(import.meta.dirname, "../../server/src/rules");
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  return new Map(names.map((name) => [path.basename(name, ".md"), readFileSync(path.join(root, name), "utf8")]));
}

/** The fenced blocks `ovpn` of a page; the fence may carry `target=2.7 platform=windows client=connect kind=ccd`. */
export function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  for (const match of page.matchAll(/^```ovpn([^\n]*)\n(.*?)^```$/gms)) {
    const [all, info = "", marked = ""] = match;
    const line = page.slice(0, match.index).split("\n").length;
    if (all === undefined) continue;
    examples.push({ line, marked, text: marked.replaceAll(/^[ ]*\^.*\n/gm, ""), ...readInfo(info) });
  }
  return examples;
}

function readInfo(info: string): Pick<Example, "target" | "kind" | "fixed" | "files" | "isPublic"> {
  const words = info.trim().split(/\s+/);
  const value = (key: string) => words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const files = words.filter((word) => word.startsWith("file=")).map((word) => decodeURIComponent(word.slice(5)));
  return {
    target: {
      openvpn: (value("target") ?? DEFAULT_TARGET.openvpn) as Target["openvpn"],
      platform: (value("platform") ?? DEFAULT_TARGET.platform) as Target["platform"],
      client: (value("client") ?? DEFAULT_TARGET.client) as Target["client"],
    },
    kind: (value("kind") ?? "main") as FileKind,
    fixed: words.includes("fixed"),
    isPublic: words.includes("public"),
    files: new Map(files.map((file) => [file.slice(0, file.indexOf(":")), file.slice(file.indexOf(":") + 1)])),
  };
}

/** What one rule finds in an example. */
export function findingsOf(rule: Rule, example: Example): readonly Diagnosed[] {
  const files = example.isPublic ? PUBLIC : filesOf(example.files);
  const config = readConfig(parse(example.text), example.kind, files);
  return diagnose(config, example.target, { files, now: Date.UTC(2026, 0, 1), rules: [rule] });
}

const PUBLIC: Files = { stat: () => "unknown", read: () => undefined, isPublic: () => true };

/** Files from memory: what is not among them is missing. No files at all: nothing may be looked at. */
export function filesOf(contents: ReadonlyMap<string, string>): Files | undefined {
  if (contents.size === 0) return undefined;
  return {
    stat: (name) => (contents.has(name) ? "file" : "missing"),
    read: (name) => contents.get(name),
    list: (folder) => entriesOf(folder, [...contents.keys()]),
  };
}

const entriesOf = (folder: string, names: readonly string[]) =>
  names
    .filter((name) => path.posix.dirname(name) === path.posix.normalize(folder))
    .map((name) => ({ name: path.posix.basename(name), kind: "file" as const }));

/** Writes findings under the lines they are about, the way pages show them: what is no error says what it is. */
export function mark(text: string, found: readonly Diagnosed[]): string {
  const lines = text.split("\n");
  const last = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  let start = 0;
  const out: string[] = [];
  for (const line of lines.slice(0, last)) {
    out.push(line);
    for (const { at, message, severity } of found) {
      if (at.start < start || at.start > start + line.length) continue;
      const end = Math.min(at.end, start + line.length);
      const claim = severity === "error" ? message : `${severity}: ${message}`;
      out.push(`${" ".repeat(at.start - start)}${"^".repeat(Math.max(1, end - at.start))} ${claim}`);
    }
    start += line.length + 1;
  }
  return out.length === 0 ? "" : `${out.join("\n")}\n`;
}

/** The text after the first fix of each finding. */
export function applyFixes(text: string, found: readonly Diagnosed[]): string {
  const edits: Edit[] = found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  let result = text;
  let floor = Number.POSITIVE_INFINITY;
  for (const { start, end, newText } of edits.toSorted((a, b) => b.start - a.start)) {
    if (end > floor) continue;
    result = result.slice(0, start) + newText + result.slice(end);
    floor = start;
  }
  return result;
}
