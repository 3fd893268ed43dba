import * as l10n from "@vscode/l10n";
import type { RouteView } from "../../../server/src/protocol.ts";
import type { TableRow } from "./table-rows.ts";
import { toolOf } from "./tool.ts";

interface Props {
  readonly view: RouteView;
  readonly family: 4 | 6;
  readonly rows: readonly TableRow[];
}

/** Whose output the table follows, and what the looks of its rows mean, as far as there are any. */
export function Caption({ view, family, rows }: Props) {
  const isRemoved = rows.some(({ state }) => state === "removed");
  return (
    <p class="caption">
      <span>
        {l10n.t("As printed by")} <code>{toolOf(view.os, family)}</code>
      </span>
      {rows.some(({ state }) => state === "new") ? <b>{l10n.t("new rows")}</b> : null}
      {isRemoved ? <s>{l10n.t("removed rows")}</s> : null}
      {rows.some(({ isOverridden }) => isOverridden) ? <span>{l10n.t("dimmed: other rows win")}</span> : null}
    </p>
  );
}
