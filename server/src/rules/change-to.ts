import * as l10n from "@vscode/l10n";
import type { Word } from "../syntax/tree.ts";
import type { Fix } from "./rule.ts";

/** Puts another word in a word's place; quotes and the dashes in front of a name stay away. */
export const changeTo = ({ start, end }: Word, newText: string): Fix => ({
  title: l10n.t('Change to "{0}"', newText),
  edits: [{ start, end, newText }],
});
