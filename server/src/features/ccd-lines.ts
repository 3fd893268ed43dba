import * as l10n from "@vscode/l10n";
import { optionLines } from "../config/routing-input.ts";
import type { Config, Target } from "../config/types.ts";
import { note } from "../routing/note.ts";
import type { Note, OptionLine } from "../routing/types.ts";
import { refusingRules } from "../rules/index.ts";
import { diagnose } from "../rules/run.ts";
import type { NotedFile } from "./origin-at.ts";

/** A client-config-dir file as the server takes it. */
export interface CcdLines {
  readonly lines: readonly OptionLine[];
  /** A note for each line that the server passes over; the others count all the same. */
  readonly refused: readonly Note[];
  /** A block without its end is more than the server can take: it ends itself when the client comes. */
  readonly fatal: Note | undefined;
}

/** Leaves out what the server's OpenVPN refuses: it logs such a line and goes on with the next one. */
export function ccdLines(config: Config, target: Target, source: NotedFile): CcdLines {
  const errors = diagnose({ ...config, pushed: [] }, target, { now: 0, rules: RULES }).filter(
    ({ severity }) => severity === "error",
  );
  const useAt = (start: number) => config.directives.findLast(({ item }) => item.start <= start);
  const messages = new Map(errors.map(({ at, message }) => [useAt(at.start), message]));
  const open = config.directives.find(({ block }) => block?.problem !== undefined);
  const [refused, kept] = [
    config.directives.filter((use) => messages.has(use)),
    config.directives.filter((use) => !messages.has(use)),
  ];
  return {
    fatal: open && fatalBlock(optionLines({ ...config, directives: [open] }, source)[0]),
    lines: optionLines({ ...config, directives: kept }, source),
    refused: optionLines({ ...config, directives: refused }, source).map(({ origin }, at) =>
      note({
        code: "ccd-line-refused",
        message: l10n.t("The server passes this line over: {0}", messages.get(refused[at]) ?? ""),
        origin,
      }),
    ),
  };
}

const fatalBlock = (line: OptionLine | undefined): Note =>
  note({
    code: "server-refused",
    severity: "error",
    message: l10n.t(
      "The block {0} has no end: the server ends itself when this client comes.",
      `<${line?.name ?? ""}>`,
    ),
    origin: line?.origin ?? null,
  });

const RULES = refusingRules.filter((rule) => "visit" in rule);
