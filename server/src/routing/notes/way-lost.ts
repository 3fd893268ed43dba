import * as l10n from "@vscode/l10n";
import { losesWay } from "../cut-off.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** The old default route is gone before the first packet, and the system took none in its place. */
export function* wayLost({ plan, view, ...more }: NoteContext): Iterable<Note> {
  if (!losesWay(plan, { ...more, view })) return;
  yield {
    code: "way-lost",
    severity: "error",
    message: l10n.t(
      "The old default route goes before the first packet, the new one is refused, and nothing leads to {0} any more: the connection never comes up.",
      plan.unmet ?? "",
    ),
    origin: view.operations.find(({ op }) => op === "delete")?.origin ?? null,
    remedies: [anywhere(l10n.t("In the client's file: {0}", "redirect-gateway def1"))],
  };
}
