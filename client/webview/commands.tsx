import * as l10n from "@vscode/l10n";
import { useMemo } from "preact/hooks";
import type { Operation } from "../../server/src/protocol.ts";
import { filtered, Left, noneLeft } from "./filter.tsx";
import { Icon } from "./icons.tsx";
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

/** What OpenVPN runs on that system, in order. */
export function Commands({ page, view: { operations }, actions }: Props) {
  const { filter } = page.state;
  const lines = useMemo(() => {
    const all = listOf(operations.length, (index) => ({ operation: operations.at(index), index }));
    return filtered(all, filter, ({ operation }) =>
      [operation?.command, operation?.reason, operation?.origin?.directive].join(" "),
    );
  }, [operations, filter]);
  if (operations.length === 0) return <p class="empty">{l10n.t("OpenVPN changes no route.")}</p>;
  return (
    <>
      <div role="table" class="commands" aria-label={l10n.t("Commands")} aria-rowcount={operations.length}>
        <VirtualRows
          items={lines}
          active={undefined}
          render={({ operation, index }) => operation && <Line key={index} {...{ operation, index, page, actions }} />}
        />
      </div>
      {lines.length === 0 ? <p class="empty">{noneLeft(filter)}</p> : null}
      <Left filter={filter} length={lines.length} />
    </>
  );
}

export function CopyCommands({ view, actions }: Omit<Props, "page">) {
  if (view.operations.length === 0) return null;
  const copy = () => {
    const text = Array.from(view.operations, ({ command }) => `${command}\n`).join("");
    actions.send({ kind: "copy", text, what: l10n.t("commands") });
  };
  return (
    <button type="button" class="link" onClick={copy}>
      <Icon name="copy" /> {l10n.t("Copy all")}
    </button>
  );
}

interface LineProps extends Omit<Props, "view"> {
  readonly operation: Operation;
  readonly index: number;
}

const Line = ({ operation, index, page, actions }: LineProps) => (
  <div
    role="row"
    class={`line ${operation.result === "ok" ? "" : "refused"} ${isAtCursor(page, operation.origin) ? "at-cursor" : ""}`}
    aria-rowindex={index + 1}
  >
    <code role="cell">{operation.command}</code>
    <span role="cell" class="why" title={operation.reason}>
      {operation.result === "ok" ? null : <b>{refusal(operation.result)} </b>}
      <OriginLink origin={operation.origin} page={page} actions={actions} />
      <span class="reason">{operation.reason}</span>
    </span>
  </div>
);

function refusal(result: Exclude<Operation["result"], "ok">): string {
  if (result === "exists") return l10n.t("Refused: it exists already.");
  if (result === "invalid") return l10n.t("Refused: not valid.");
  return result === "unreachable" ? l10n.t("Refused: the gateway is out of reach.") : l10n.t("Refused: not supported.");
}
