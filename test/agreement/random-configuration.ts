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

/** Some lines that the facts call valid among those of a base; half of them are then broken in one place. */
export const randomConfiguration = (random: Random): RandomConfiguration => configurationOf(random, LINES);

const LINES = linesOf("2.6", []);

/** As `randomConfiguration`, of what that series knows, without some directives. */
export function randomConfigurations(version: Version, without: readonly string[]) {
  const lines = linesOf(version, without);
  return (random: Random): RandomConfiguration => configurationOf(random, lines);
}

function configurationOf(random: Random, made: Lines): RandomConfiguration {
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

/** Changes the lines in up to three ways. */
const construct = (random: Random, lines: string[], made: Lines): readonly string[] =>
  list(1 + upTo(random, 2), () => {
    const { name, apply } = pick(random, CONSTRUCTS);
    apply({ random, lines, line: (where) => made.any(random, where) });
    return name;
  });
