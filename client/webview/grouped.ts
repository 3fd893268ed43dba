import * as l10n from "@vscode/l10n";

/** A count as the language of the texts writes it, "14,999": translators put its tag in the place of "en". */
export function grouped(count: number): string {
  const language = l10n.t("en");
  // To load a language takes the browser as long as to draw half of the page.
  return language === "en" ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ",") : count.toLocaleString(language);
}
