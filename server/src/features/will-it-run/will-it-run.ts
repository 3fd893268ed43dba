import { isKeyMaterial } from "../../config/key-material.ts";
import { TARGET_VERSIONS } from "../../directives/types.ts";
import type { ProgramVerdict, WillItRun, WillItRunLine } from "../../protocol.ts";
import { type FeatureContext, positionAt } from "../document.ts";
import { asMarkdown } from "./markdown.ts";
import { mikrotik } from "./mikrotik.ts";
import { networkManager } from "./network-manager.ts";
import { connect, openvpn } from "./openvpn.ts";
import type { Program } from "./program.ts";
import { tunnelblick } from "./tunnelblick.ts";

const PROGRAMS: readonly Program[] = [...TARGET_VERSIONS.map(openvpn), connect, networkManager, tunnelblick, mikrotik];

/** What each program would make of the file, line by line; lines that another file brings in are left out. */
export function willItRun(context: FeatureContext): WillItRun {
  const { document } = context;
  const judged = PROGRAMS.map((program) => ({ program, judgement: program.judge(context) }));
  const lines: WillItRunLine[] = document.config.directives
    .filter(
      ({ included, name, block }) => included === undefined && !(block !== undefined && name.value === "connection"),
    )
    .map((use) => ({
      line: positionAt(document, use.item.start).line + 1,
      directive:
        use.block === undefined ? (isKeyMaterial(use.name.value) ? "…" : use.name.value) : `<${use.name.value}>`,
      answers: judged.map(({ judgement }) => judgement.line(use)),
    }));
  const programs = judged.map(({ program: { id, name, source }, judgement: { whole } }, at) => {
    const answers = [...whole, ...lines.flatMap(({ answers: all }) => all[at] ?? [])];
    return { id, name, ...(source === undefined ? {} : { source }), verdict: verdictOf(answers), whole };
  });
  const result = { programs, lines };
  return { ...result, markdown: asMarkdown(document.uri, result) };
}

function verdictOf(answers: ReadonlyArray<{ readonly verdict: ProgramVerdict }>): ProgramVerdict {
  const verdicts: readonly ProgramVerdict[] = ["refuses", "unknown", "ignores"];
  return verdicts.find((wanted) => answers.some(({ verdict }) => verdict === wanted)) ?? "takes";
}
