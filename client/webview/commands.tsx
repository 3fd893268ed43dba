import * as l10n from "@vscode/l10n";
import type { Operation } from "../../server/src/protocol.ts";
import { FilteredRows } from "./filtered-rows.tsx";
import { Icon } from "./icons.tsx";
import { OriginLink } from "./origin-link.tsx";
import { type Actions, isAtCursor, type Page } from "./page.ts";
import type { View } from "./unpack-view.ts";

interface Props {
  readonly page: Page;
  readonly view: View;
  readonly actions: Actions;
}

/** What OpenVPN runs on that system, in order. */
export function Commands({ page, view: { operations }, actions }: Props) {
  if (operations.length === 0) return <p class="empty">{l10n.t("OpenVPN changes no route.")}</p>;
  return (
    <FilteredRows
      class="commands"
      label={l10n.t("Commands")}
      items={operations}
      filter={page.state.filter}
      textOf={({ command, reason, origin }) => `${command} ${reason} ${origin?.directive ?? ""}`}
      render={(operation, index) => <Line key={index} {...{ operation, index, page, actions }} />}
    />
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
