import * as l10n from "@vscode/l10n";
import { nameOf } from "../../config/name-of.ts";
import type { ProgramAnswer, ProgramVerdict, WillItRun, WillItRunLine } from "../../protocol.ts";
import { escapeMarkdown, inlineCode } from "../escape-markdown.ts";

/** The answers as a page: what each program says of the file, the lines that some ignore or refuse, and the reasons. */
export function asMarkdown(uri: string, { programs, lines, more, others }: Omit<WillItRun, "markdown">): string {
  const heads = programs.map(({ name }) => name);
  const parts = [
    `# ${l10n.t("Will {0} run?", escapeMarkdown(nameOf(uri)))}`,
    table([l10n.t("Program"), l10n.t("Answer"), l10n.t("The file as a whole")], programs.map(summary)),
    `## ${l10n.t("Line by line")}`,
    ...(lines.length === 0 ? [] : [table([l10n.t("Line"), ...heads], lines.map(row))]),
    ...restOf(others, more),
    ...reasons(lines, heads),
    `## ${l10n.t("Where this comes from")}`,
    sources(programs),
  ];
  return `${parts.join("\n\n")}\n`;
}

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const summary = ({ name, verdict, whole }: WillItRun["programs"][number]): readonly string[] => [
  name,
  `${MARKS[verdict]} ${OVERALL[verdict]()}`,
  whole.map(({ reason = "" }) => escapeMarkdown(reason)).join(" "),
];

const MARKS: Readonly<Record<ProgramVerdict, string>> = { takes: "✓", ignores: "○", refuses: "✗", unknown: "?" };

const OVERALL: Readonly<Record<ProgramVerdict, () => string>> = {
  takes: () => l10n.t("runs"),
  ignores: () => l10n.t("runs, some lines without effect"),
  refuses: () => l10n.t("refuses it"),
  unknown: () => l10n.t("nothing speaks against it, not every line is known"),
};

const row = ({ line, directive, answers }: WillItRunLine): readonly string[] => [
  `${line} ${cell(directive)}`,
  ...answers.map(({ verdict }) => MARKS[verdict]),
];

/** A bar would end the cell even within code. */
const cell = (text: string): string => inlineCode(text).replaceAll("|", "\\|");

function* restOf(others: number, more: number): Iterable<string> {
  if (more > 0) yield l10n.t("{0} more lines of that kind are not shown.", more);
  yield l10n.t(
    "Nothing speaks against {0} further lines. ✓ takes it, ○ ignores it, ✗ refuses it, ? nothing is known.",
    others,
  );
}

function* reasons(rows: readonly WillItRunLine[], heads: readonly string[]): Iterable<string> {
  const items = rows.flatMap(({ line, directive, answers }) =>
    byReason(answers, heads).map(
      ([reason, names]) => `- ${line} ${inlineCode(directive)}, ${names.join(", ")}: ${escapeMarkdown(reason)}`,
    ),
  );
  if (items.length > 0) yield `## ${l10n.t("Reasons")}\n\n${items.join("\n")}`;
}

/** What several programs say in the same words is said once. */
function byReason(answers: readonly ProgramAnswer[], heads: readonly string[]) {
  const found = new Map<string, string[]>();
  for (const [at, { reason }] of answers.entries()) {
    if (reason === undefined) continue;
    const names = found.get(reason) ?? [];
    found.set(reason, names);
    names.push(heads[at] ?? "");
  }
  return [...found];
}

const sources = (programs: WillItRun["programs"]): string =>
  [
    `- OpenVPN, OpenVPN Connect: ${l10n.t("what their parsers take, version by version.")}`,
    ...programs.flatMap(({ name, source }) =>
      source === undefined ? [] : [`- ${name}: [${source.title}](${source.url})`],
    ),
  ].join("\n");
