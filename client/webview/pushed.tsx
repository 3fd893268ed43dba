import * as l10n from "@vscode/l10n";
import { useMemo } from "preact/hooks";
import type { PushedOption } from "../../server/src/protocol.ts";
import { FilteredRows } from "./filtered-rows.tsx";
import { mapped } from "./list.ts";
import { OriginLink } from "./origin-link.tsx";
import { type Actions, isAtCursor, type Page } from "./page.ts";
import type { View } from "./unpack-view.ts";

interface Props {
  readonly page: Page;
  readonly view: View;
  readonly actions: Actions;
}

/** What the server sends, in order: from which of its lines, and what the client takes of it. */
export function Pushed({ page, view: { pushReply, pushed }, actions }: Props) {
  const options = useMemo(
    () => mapped(pushReply ?? [], (text, index) => ({ text, option: pushed.at(index) })),
    [pushReply, pushed],
  );
  if (options.length === 0) return <p class="empty">{l10n.t("Nothing is pushed.")}</p>;
  return (
    <FilteredRows
      class="commands pushed"
      label={l10n.t("What the server pushes, in order")}
      items={options}
      filter={page.state.filter}
      textOf={({ text, option }) =>
        [text, option?.reason, option?.origin?.directive, option?.keptAwayBy?.directive].join(" ")
      }
      render={(line, index) => <Line key={index} {...{ ...line, index, page, actions }} />}
    />
  );
}

interface LineProps extends Omit<Props, "view"> {
  readonly text: string;
  readonly option: PushedOption | undefined;
  readonly index: number;
}

function Line({ text, option, index, page, actions }: LineProps) {
  const { origin = null, reason = "", keptAwayBy = null } = option ?? {};
  const marks = [keptAwayBy === null ? "" : "kept-away", isAtCursor(page, origin, keptAwayBy) ? "at-cursor" : ""];
  return (
    <div role="row" class={`line ${marks.join(" ")}`} aria-rowindex={index + 1}>
      <span role="cell" class="number">
        {index + 1}
      </span>
      <code role="cell">{text}</code>
      <span role="cell" class="why" title={reason}>
        <OriginLink origin={origin} page={page} actions={actions} />
        {keptAwayBy === null ? null : (
          <span class="keeper">
            {l10n.t("Not taken: {0},", keptAwayBy.directive.split(" ", 1).join())}{" "}
            <OriginLink origin={keptAwayBy} page={page} actions={actions} />
          </span>
        )}
        <span class="reason">{reason}</span>
      </span>
    </div>
  );
}
