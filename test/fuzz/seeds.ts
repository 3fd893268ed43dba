import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** Configurations that the project has of its own: samples, the examples of the rules' pages, recorded cases. */
export function readSeeds(): readonly string[] {
  const pages = ["server/src/rules", "server/src/features/pair/pages"].flatMap((folder) => filesIn(folder, ".md"));
  const samples = ["samples", "test/fixtures/workspace"].flatMap((folder) => filesIn(folder, ".ovpn", ".conf"));
  const recorded = ["test/fixtures/verdicts", "test/fixtures/routes"].flatMap((folder) => filesIn(folder, ".json"));
  const texts = [...pages.flatMap(examplesOn), ...samples, ...recorded.flatMap((text) => configurationsIn(text))];
  return [...new Set(texts)].filter((text) => text.length > 0 && text.length < 8000);
}

function filesIn(folder: string, ...endings: readonly string[]): readonly string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  const wanted = names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  return wanted.map((name) => readFileSync(path.join(root, folder, name), "utf8"));
}

/** The fenced blocks of a page, without the marks below their lines. */
const examplesOn = (page: string): readonly string[] =>
  Array.from(page.matchAll(/^```ovpn[^\n]*\n(.*?)^```$/gms), ([, text = ""]) => text.replaceAll(/^ *\^.*\n/gm, ""));

/** Texts and lists of lines under the names that the recorded cases give them. */
function configurationsIn(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if (!["config", "server", "client", "ccd"].includes(key)) return value;
    if (typeof value === "string") found.push(value);
    if (Array.isArray(value) && value.every((line) => typeof line === "string")) found.push(`${value.join("\n")}\n`);
    return value;
  });
  return found;
}
