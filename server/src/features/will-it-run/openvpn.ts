import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import type { ProgramAnswer } from "../../protocol.ts";
import { allRules, refusingRules } from "../../rules/index.ts";
import type { Rule } from "../../rules/rule.ts";
import { type Diagnosed, diagnose } from "../../rules/run.ts";
import { connectSentence } from "../describe-status.ts";
import type { FeatureContext } from "../document.ts";
import { ignores, type Judgement, type Program, refuses, TAKES } from "./program.ts";

/** OpenVPN itself: the rules, run for that version. */
export const openvpn = (version: Target["openvpn"]): Program => ({
  id: `openvpn-${version}`,
  name: `OpenVPN ${version}`,
  judge: (context) => judgeBy(context, { ...context.target, openvpn: version, client: "openvpn" }),
});

/** OpenVPN Connect, which is built on OpenVPN 3. */
export const connect: Program = {
  id: "connect",
  name: "OpenVPN Connect",
  judge(context) {
    const { whole, line } = judgeBy(context, { ...context.target, client: "connect" });
    const { role } = context.document.config;
    const isClient = role === "client" || role === "unknown";
    return {
      whole: isClient
        ? whole
        : [refuses(l10n.t("It is a client only: it runs no server and no static key.")), ...whole],
      line: (use) => {
        const found = line(use);
        return found.verdict === "takes" ? byFacts(use) : found;
      },
    };
  },
};

const IGNORED: ReadonlySet<string> = new Set([
  "ignored-silently",
  "ignored-warning",
  "not-implemented-ignored",
  "script-or-plugin-ignored",
]);

const byFacts = ({ facts }: DirectiveUse): ProgramAnswer =>
  facts !== undefined && IGNORED.has(facts.openvpn3) ? ignores(connectSentence(facts)) : TAKES;

/** Findings that say that a line is there for nothing, whatever their severity. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  "ignored-directive",
  "newer-directive",
  "no-effect",
  "platform-only",
  "removed-directive",
  "unknown-directive",
  "wrong-place",
]);

const RULES: readonly Rule[] = [
  ...refusingRules,
  ...allRules.filter((rule) => WITHOUT_EFFECT.has(rule.code) && !refusingRules.includes(rule)),
];

/** What OpenVPN of that target makes of the file. */
export function judgeBy({ document, files, now }: FeatureContext, target: Target): Judgement {
  const found = diagnose(document.config, target, { files, now, rules: RULES }).filter(
    ({ severity, code }) => severity === "error" || WITHOUT_EFFECT.has(code),
  );
  const lines = new Map<number, Diagnosed>();
  const starts = startsOf(document.config.directives);
  const whole: ProgramAnswer[] = [];
  for (const finding of found) {
    const start = lastNotAfter(starts, finding.at.start);
    if (start === undefined) whole.push(answerOf(finding));
    else if (lines.get(start)?.severity !== "error") lines.set(start, finding);
  }
  return {
    whole,
    line(use) {
      const finding = lines.get(use.item.start);
      return finding === undefined ? TAKES : answerOf(finding);
    },
  };
}

const known = new WeakMap<readonly DirectiveUse[], readonly number[]>();

/** Where each line starts, in order; several programs ask. */
function startsOf(directives: readonly DirectiveUse[]): readonly number[] {
  const starts = known.get(directives) ?? directives.map(({ item }) => item.start).toSorted((a, b) => a - b);
  known.set(directives, starts);
  return starts;
}

const answerOf = ({ severity, message }: Diagnosed): ProgramAnswer =>
  severity === "error" ? refuses(message) : ignores(message);

function lastNotAfter(sorted: readonly number[], wanted: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
