import type { Version } from "../../server/src/directives/types.ts";
import { list, pick, type Random, upTo } from "./random.ts";
import { BASES } from "./random-bases.ts";
import { BREAKAGES } from "./random-breakages.ts";
import { CONSTRUCTS } from "./random-constructs.ts";
import { type Lines, linesOf } from "./random-lines.ts";

/** A configuration made from what the facts say, and what was broken in it. */
export interface RandomConfiguration {
  readonly text: string;
  readonly broken: string | undefined;
}

/** Some lines that the facts call valid in front of, among and behind a base; half of them are then broken in one place. */
export function randomConfiguration(random: Random, version: Version = "2.6"): RandomConfiguration {
  const made = known.get(version) ?? linesOf(version);
  known.set(version, made);
  const { role, lines: base } = pick(random, BASES);
  const lines = [...made.related(random, 1 + upTo(random, 4), role)];
  const kept = [...base];
  const breaking = random() < 0.5 ? pick(random, BREAKAGES) : undefined;
  breaking?.apply(random, lines, kept);
  const text = [...kept, ...lines].toSorted(() => random() - 0.5);
  const constructs = random() < 0.5 ? [] : construct(random, text, made);
  const broken = [breaking?.name, ...constructs].filter((name) => name !== undefined).join(", ");
  return { text: `${text.join("\n")}${random() < 0.1 ? "" : "\n"}`, broken: broken || undefined };
}

const known = new Map<Version, Lines>();

/** Changes the lines in up to three ways. */
const construct = (random: Random, lines: string[], made: Lines): readonly string[] =>
  list(1 + upTo(random, 2), () => {
    const { name, apply } = pick(random, CONSTRUCTS);
    apply({ random, lines, line: (where) => made.any(random, where) });
    return name;
  });
