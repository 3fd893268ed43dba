import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import type { Fix } from "./rule.ts";

/** Puts a line of a `<connection>` block in front of the block. */
export function moveOut({ item, name, connection }: DirectiveUse, text: string): Fix | undefined {
  if (connection === undefined) return undefined;
  const line = text.slice(item.start, item.end).trim();
  return {
    title: l10n.t('Move "{0}" out of the <connection> block', name.value),
    edits: [
      { start: connection.start, end: connection.start, newText: `${line}\n` },
      { start: item.start, end: item.end, newText: "" },
    ],
  };
}
