import * as l10n from "@vscode/l10n";
import { useEffect, useId, useState } from "preact/hooks";
import type { Row } from "../../../server/src/protocol.ts";
import { type Column, cellsOf } from "../../../server/src/routing/formats/columns.ts";
import { noneLeft } from "../filter.tsx";
import type { List } from "../list.ts";
import { OriginLink } from "../origin-link.tsx";
import { type Actions, isAtCursor, type Page, type Shown } from "../page.ts";
import { usesTunnel } from "../share.ts";
import type { TableRow, View } from "../unpack-view.ts";
import { nextActive } from "./grid-keys.ts";
import { toolOf } from "./tool.ts";
import { VirtualRows } from "./virtual-rows.tsx";

interface Props {
  readonly page: Page;
  readonly shown: Shown;
  readonly rows: List<TableRow>;
  readonly actions: Actions;
}

/** The table as the system prints it, and where each row comes from. One tab stop: arrows move, Enter opens. */
export function RouteTable({ page, shown, rows, actions }: Props) {
  const { view } = shown;
  const [active, activate] = useState<number>();
  const id = useId();
  const { family } = page.state;
  const columns = shown.columns[family];
  const current = active === undefined ? undefined : Math.min(active, rows.length - 1);
  useEffect(() => {
    if (page.sought === undefined) return;
    const at = indexIn(rows, page.sought.row);
    if (at !== undefined) activate(at);
  }, [page.sought]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const origin = current === undefined ? undefined : rows.at(current)?.row.origin;
    if (event.key === "Enter" && origin) actions.send({ kind: "open", origin });
    const next = nextActive(event.key, current, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    activate(next);
  };
  return (
    <div
      class={`routes ${view.os}-${family}`}
      style={{ "--dev": `${deviceWidth(shown.interfaces)}em` }}
      role="grid"
      tabIndex={0}
      aria-label={l10n.t("Route table, as {0} prints it", toolOf(view.os, family))}
      aria-rowcount={rows.length + 1}
      aria-readonly="true"
      aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
      onKeyDown={onKeyDown}
    >
      <Head columns={columns} />
      <VirtualRows
        items={rows}
        active={current}
        sought={page.sought}
        render={(line, index) => (
          <Line
            key={index}
            {...{ page, view, line, index, columns, actions }}
            id={`${id}-${index}`}
            selection={index === current ? "active" : ""}
            activate={() => activate(index)}
          />
        )}
      />
      {rows.length === 0 ? <NoRows page={page} /> : null}
    </div>
  );
}

/** An interface's name stays in one piece as long as it leaves room for the rest; in widths of the page's letters. */
const deviceWidth = (names: ReadonlySet<string>): number =>
  Math.max(5, ...Array.from(names, ({ length }) => Math.min(16, Math.ceil(length * 5.8) / 10)));

/** Where a row of the view stands among those that are shown. */
function indexIn(rows: List<TableRow>, row: number): number | undefined {
  let at = 0;
  for (const { index } of rows) {
    if (index === row) return at;
    at++;
  }
  return undefined;
}

const Head = ({ columns }: { readonly columns: readonly Column[] }) => (
  <div role="rowgroup" class="head">
    <div role="row" aria-rowindex={1}>
      {columns.map(({ title, align }) => (
        <span role="columnheader" class={align} key={title}>
          {title}
        </span>
      ))}
      <span role="columnheader">{l10n.t("Why")}</span>
    </div>
  </div>
);

interface LineProps extends Omit<Props, "shown" | "rows"> {
  readonly view: View;
  readonly line: TableRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly id: string;
  readonly selection: "active" | "";
  readonly activate: () => void;
}

function Line({ page, view, line, index, columns, id, selection, activate, actions }: LineProps) {
  const { row } = line;
  const cells = cellsOf(row, columns);
  const look = lookOf(page, view, line);
  return (
    <div
      role="row"
      id={id}
      class={`line ${edgeOf(view, row)} ${look.join(" ")} ${selection}`}
      aria-label={rowWords(line, columns, look)}
      aria-rowindex={index + 2}
      aria-selected={selection === "active"}
      onClick={activate}
      onDblClick={() => row.origin !== null && actions.send({ kind: "open", origin: row.origin })}
    >
      {cells.map((cell, i) => (
        <span role="gridcell" class={`mono ${columns[i]?.align}`} key={columns[i]?.title}>
          {cell}
        </span>
      ))}
      <span role="gridcell" class="why" title={row.reason}>
        <span class="visually-hidden">{look.map((mark) => `${lookWord(mark)}, `).join("")}</span>
        <OriginLink origin={row.origin} page={page} actions={actions} tabIndex={-1} />
        <span class="reason">{row.reason}</span>
      </span>
    </div>
  );
}

/** Which way the row leads, whoever made it: a route for the VPN may end up in the LAN, and one past it in the tunnel. */
function edgeOf(view: View, row: Row): "inside" | "outside" | "" {
  if (usesTunnel(view, row)) return "inside";
  return row.kind === "system" ? "" : "outside";
}

/** A row as it is told when the arrows come to it: a number alone would not say what it is. */
const rowWords = ({ row }: TableRow, columns: readonly Column[], look: readonly Look[]): string =>
  [
    ...cellsOf(row, columns).flatMap((cell, i) => (cell === "" ? [] : [`${columns[i]?.title} ${cell}`])),
    ...look.map(lookWord),
    row.reason,
  ].join(", ");

type Look = "new" | "removed" | "overridden" | "hit" | "next" | "at-cursor";

/** All that marks a row at this moment. */
export function lookOf(page: Page, view: View, { row, index, state, isOverridden }: TableRow): readonly Look[] {
  const [lookup] = view.lookups;
  const looks: Look[] = state === "kept" ? [] : [state];
  if (isOverridden) looks.push("overridden");
  if (index !== undefined && lookup?.row === index) looks.push("hit");
  if (index !== undefined && lookup?.next.includes(index)) looks.push("next");
  if (isAtCursor(page, row.origin)) looks.push("at-cursor");
  return looks;
}

function lookWord(look: Look): string {
  if (look === "new") return l10n.t("new");
  if (look === "removed") return l10n.t("removed");
  if (look === "overridden") return l10n.t("overridden by other rows");
  if (look === "hit") return l10n.t("takes the address you asked for");
  return look === "next" ? l10n.t("would be next") : l10n.t("from the line under the cursor");
}

const NoRows = ({ page }: { readonly page: Page }) => (
  <div role="row" class="empty">
    <span role="gridcell">
      {page.state.filter.trim() === ""
        ? l10n.t("No IPv{0} routes.", String(page.state.family))
        : noneLeft(page.state.filter)}
    </span>
  </div>
);
