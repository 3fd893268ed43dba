import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import type { Fix } from "./rule.ts";

/** Takes the directive's line or block away, line end included. */
export const removeLine = ({ item, name }: DirectiveUse): Fix => ({
  title: l10n.t('Remove "{0}"', name.value),
  edits: [{ start: item.start, end: item.end, newText: "" }],
});
