import { allDirectives } from "./facts/index.ts";
import type { Directive, Grammar, KnownVersion, Place, Status } from "./types.ts";

const SERIES: readonly KnownVersion[] = ["2.3", "2.4", "2.5", "2.6", "2.7", "master"];

const byName: ReadonlyMap<string, Directive> = new Map(allDirectives.map((directive) => [directive.name, directive]));

/** The directive of that exact name, whatever version knows it. */
export const findDirective = (name: string): Directive | undefined => byName.get(name);

const grammars: Readonly<Record<KnownVersion, Map<string, Grammar>>> = {
  "2.3": new Map(),
  "2.4": new Map(),
  "2.5": new Map(),
  "2.6": new Map(),
  "2.7": new Map(),
  master: new Map(),
};

/** What that series' parser takes; undefined where it does not know the name. */
export function grammarOf(directive: Directive, version: KnownVersion): Grammar | undefined {
  const known = grammars[version].get(directive.name);
  if (known !== undefined) return known;
  const grammar = parseGrammar(specOf(directive, version));
  if (grammar !== undefined) grammars[version].set(directive.name, grammar);
  return grammar;
}

function specOf(directive: Directive, version: KnownVersion): string {
  let spec = "gone";
  for (const series of SERIES) {
    spec = directive.grammar[series] ?? spec;
    if (series === version) break;
  }
  return spec;
}

const PLACES: Readonly<Record<string, Place>> = {
  M: "main",
  C: "connection",
  D: "ccd",
  P: "push",
  N: "push-nopull",
  U: "unchecked",
};

function parseGrammar(spec: string): Grammar | undefined {
  if (spec === "gone") return undefined;
  const [numbers = "", letters = "", ...flags] = spec.split(" ");
  const platform = flags.find((flag) => flag === "windows" || flag === "linux");
  return {
    ...parseCounts(numbers),
    inline: flags.includes("inline"),
    places: Array.from(letters, (letter) => PLACES[letter]).filter((place) => place !== undefined),
    ...(platform === undefined ? {} : { platform }),
  };
}

function parseCounts(numbers: string): Pick<Grammar, "min" | "max" | "counts"> {
  if (numbers.includes(",")) {
    const counts = numbers.split(",").map(Number);
    return { min: Math.min(...counts), max: Math.max(...counts), counts };
  }
  const [min = "0", max] = numbers.split("..");
  return {
    min: Number(min),
    max: max === undefined ? Number(min) : max === "" ? Number.POSITIVE_INFINITY : Number(max),
  };
}

/** What became of the directive in that series; undefined while it simply works. */
export function statusOf(directive: Directive, version: KnownVersion): Status | undefined {
  return directive.status?.find(({ versions }) => coversVersion(versions, version));
}

function coversVersion(range: string, version: KnownVersion): boolean {
  const at = SERIES.indexOf(version);
  if (range === "2.8-dev") return version === "master";
  if (range.endsWith("+")) return at >= indexOf(range.slice(0, -1));
  const [from = range, to = from] = range.split("-");
  return at >= indexOf(from) && at <= indexOf(to);
}

const indexOf = (series: string): number => SERIES.map(String).indexOf(series);
