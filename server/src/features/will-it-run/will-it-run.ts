import { isKeyMaterial } from "../../config/key-material.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { TARGET_VERSIONS } from "../../directives/types.ts";
import type { ProgramAnswer, ProgramVerdict, WillItRun, WillItRunLine } from "../../protocol.ts";
import { type FeatureContext, type ParsedDocument, positionAt } from "../document.ts";
import { asMarkdown } from "./markdown.ts";
import { mikrotik } from "./mikrotik.ts";
import { networkManager } from "./network-manager.ts";
import { connect, openvpn } from "./openvpn.ts";
import { type Program, TAKES } from "./program.ts";
import { tunnelblick } from "./tunnelblick.ts";

const PROGRAMS: readonly Program[] = [...TARGET_VERSIONS.map(openvpn), connect, networkManager, tunnelblick, mikrotik];

/** More rows nobody reads. */
const MOST_LINES = 500;

/** What each program would make of the file, and of the lines that some do not take; what another file brings in is left out. */
export function willItRun(context: FeatureContext): WillItRun {
  const { document } = context;
  const judged = PROGRAMS.map((program) => {
    const judgement = program.judge(context);
    return { program, judgement, verdicts: new Set(judgement.whole.map(({ verdict }) => verdict)) };
  });
  const lines: WillItRunLine[] = [];
  let more = 0;
  let others = 0;
  for (const use of document.config.directives) {
    if (use.included !== undefined || (use.block !== undefined && use.name.value === "connection")) continue;
    let isMinded = false;
    for (const { judgement, verdicts } of judged) {
      const answer = judgement.line(use);
      if (answer === TAKES) continue;
      verdicts.add(answer.verdict);
      isMinded ||= isObjection(answer);
    }
    if (!isMinded) others++;
    else if (lines.length < MOST_LINES) {
      const answers = judged.map(({ judgement }) => judgement.line(use));
      lines.push(lineOf(document, use, answers));
    } else more++;
  }
  const programs = judged.map(({ program: { id, name, source }, judgement: { whole }, verdicts }) => {
    return { id, name, ...(source === undefined ? {} : { source }), verdict: worst(verdicts), whole };
  });
  const result = { programs, lines, more, others };
  return { ...result, markdown: asMarkdown(document.uri, result) };
}

const isObjection = ({ verdict }: ProgramAnswer): boolean => verdict === "ignores" || verdict === "refuses";

const lineOf = (document: ParsedDocument, use: DirectiveUse, answers: readonly ProgramAnswer[]): WillItRunLine => ({
  line: positionAt(document, use.item.start).line + 1,
  directive: use.block === undefined ? (isKeyMaterial(use.name.value) ? "…" : use.name.value) : `<${use.name.value}>`,
  answers,
});

const worst = (verdicts: ReadonlySet<ProgramVerdict>): ProgramVerdict =>
  (["refuses", "unknown", "ignores"] as const).find((verdict) => verdicts.has(verdict)) ?? "takes";
