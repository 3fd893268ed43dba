import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import type { Fix } from "./rule.ts";

/** A line of its own above a directive. */
export const addLine = ({ item: { start } }: DirectiveUse, line: string): Fix => ({
  title: l10n.t('Add "{0}"', line.replaceAll("\n", '", "')),
  edits: [{ start, end: start, newText: `${line}\n` }],
});

/** A further word behind the directive's last one. */
export function addWord({ name, args }: DirectiveUse, word: string): Fix {
  const end = args.at(-1)?.end ?? name.end;
  return { title: l10n.t('Add "{0}"', word), edits: [{ start: end, end, newText: ` ${word}` }] };
}
