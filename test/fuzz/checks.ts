import type { Random } from "../agreement/random.ts";
import { checkAnswers, FEATURES } from "./check-answers.ts";
import { checkFormatting } from "./check-formatting.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkSync } from "./check-sync.ts";
import { type Subject, subjectOf, type Texts } from "./subject.ts";

/** What is tried with a text, and with which share of the texts: cheap things always, the dear ones now and then. */
interface Check {
  readonly name: string;
  readonly share: number;
  run(subject: Subject): void;
}

const CHECKS: readonly Check[] = [
  { name: "parsing", share: 1, run: checkParsing },
  ...FEATURES.map((feature) => ({ ...feature, run: (subject: Subject) => checkAnswers(subject, feature) })),
  { name: "incremental changes", share: 0.1, run: checkSync },
  { name: "formatting, twice", share: 0.1, run: checkFormatting },
  { name: "routes, their table and exports", share: 0.12, run: checkRoutes },
];

/** Tries a text, and counts what was tried; throws, with the name of what broke, where a promise is not kept. */
export function checkText(random: Random, texts: Texts, tried: Record<string, number> = {}): void {
  const subject = subjectOf(random, texts);
  for (const { name, share, run } of CHECKS) {
    if (random() >= share) continue;
    tried[name] = (tried[name] ?? 0) + 1;
    try {
      run(subject);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.stack : error}`);
    }
  }
}

function checkParsing({ document: { config, text } }: Subject): void {
  const joined = config.tree.items.map(({ start, end }) => text.slice(start, end)).join("");
  if (joined !== text) throw new Error("the items do not give the text back");
}
