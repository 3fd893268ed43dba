import * as l10n from "@vscode/l10n";
import type { Lines, View } from "../unpack-view.ts";
import { toolOf } from "./tool.ts";

interface Props {
  readonly view: View;
  readonly family: 4 | 6;
  readonly looks: Lines["looks"];
}

/** Whose output the table follows, and what the looks of its rows mean, as far as there are any. */
export const Caption = ({ view, family, looks }: Props) => (
  <p class="caption">
    <span>
      {l10n.t("As printed by")} <code>{toolOf(view.os, family)}</code>
    </span>
    {looks.has("new") ? <b>{l10n.t("new rows")}</b> : null}
    {looks.has("removed") ? <s>{l10n.t("removed rows")}</s> : null}
    {looks.has("overridden") ? <span>{l10n.t("dimmed: other rows win")}</span> : null}
  </p>
);
