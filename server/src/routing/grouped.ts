import * as l10n from "@vscode/l10n";

/** A count as the language of the texts writes it, "14,999": translators put its tag in the place of "en". */
export const grouped = (count: number | bigint): string => count.toLocaleString(l10n.t("en"));
