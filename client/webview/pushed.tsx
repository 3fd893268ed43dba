import * as l10n from "@vscode/l10n";
import { useMemo } from "preact/hooks";
import type { PushedOption } from "../../server/src/protocol.ts";
import { filtered, Left, noneLeft } from "./filter.tsx";
import { listOf } from "./list.ts";
import { OriginLink } from "./origin-link.tsx";
import { type Actions, isAtCursor, type Page } from "./page.ts";
import { VirtualRows } from "./table/virtual-rows.tsx";
import type { View } from "./unpack-view.ts";

interface Props {
  readonly page: Page;
  readonly view: View;
  readonly actions: Actions;
}

/** What the server sends, in order: from which of its lines, and what the client takes of it. */
export function Pushed({ page, view: { pushReply, pushed }, actions }: Props) {
  const { filter } = page.state;
  const options = pushReply ?? [];
  const lines = useMemo(() => {
    const all = listOf(options.length, (index) => ({ text: options.at(index) ?? "", option: pushed.at(index), index }));
    return filtered(all, filter, ({ text, option }) =>
      [text, option?.reason, option?.origin?.directive, option?.keptAwayBy?.directive].join(" "),
    );
  }, [pushReply, pushed, filter]);
  if (options.length === 0) return <p class="empty">{l10n.t("Nothing is pushed.")}</p>;
  return (
    <>
      <div
        role="table"
        class="commands pushed"
        aria-label={l10n.t("What the server pushes, in order")}
        aria-rowcount={options.length}
        style={{ "--digits": String(options.length).length }}
      >
        <VirtualRows
          items={lines}
          active={undefined}
          render={(line) => <Line key={line.index} {...{ ...line, page, actions }} />}
        />
      </div>
      {lines.length === 0 ? <p class="empty">{noneLeft(filter)}</p> : null}
      <Left filter={filter} length={lines.length} />
    </>
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
