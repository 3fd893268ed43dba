import * as l10n from "@vscode/l10n";
import { useId, useState } from "preact/hooks";
import type { Lookup, Row } from "../../server/src/protocol.ts";
import { breakageOf } from "./breakage.ts";
import type { Actions, Page } from "./page.ts";
import { parseAsked } from "./prefix.ts";
import { isOwnAddress, usesTunnel } from "./share.ts";
import type { View } from "./unpack-view.ts";

/** "Which way does … go?", with the answer in words. */
export function LookupBox({
  page,
  view,
  actions,
}: {
  readonly page: Page;
  readonly view: View;
  readonly actions: Actions;
}) {
  const asked = page.subject?.choices.address ?? "";
  const [typed, type] = useState(asked);
  const hint = useId();
  const ask = (text: string) => {
    const address = text.trim();
    type(address);
    if (!isAddressOrEmpty(address)) return;
    const family = parseAsked(address)?.family;
    // The row that wins is to light up, whichever table was shown.
    if (family !== undefined && family !== page.state.family) actions.keep({ family });
    actions.choose({ address: address || undefined });
  };
  return (
    <div class="lookup">
      <label>
        <span>{l10n.t("Which way does")}</span>
        <input
          class="mono"
          type="text"
          aria-label={l10n.t("Which way does an address go?")}
          spellcheck={false}
          autocomplete="off"
          placeholder="203.0.113.7"
          value={typed}
          aria-invalid={!isAddressOrEmpty(typed)}
          aria-describedby={hint}
          onInput={(event) => ask(event.currentTarget.value)}
        />
        <span>{l10n.t("go?")}</span>
      </label>
      <div class="answer">
        <span id={hint}>{hintFor(typed)}</span>
        <span role="status">
          <Answer view={view} typed={typed} />
        </span>{" "}
        <RowLink view={view} typed={typed} seek={actions.seek} />
      </div>
    </div>
  );
}

const isAddressOrEmpty = (text: string): boolean => text === "" || parseAsked(text) !== undefined;

/** Belongs to the field and is read with it. It does not repeat what is typed, or each letter would have it read anew. */
function hintFor(typed: string): string {
  if (typed === "") return l10n.t("Type an address to light up its row and its path.");
  return isAddressOrEmpty(typed) ? "" : l10n.t("This is not an address. Names are never looked up here.");
}

interface AnswerProps {
  readonly view: View;
  readonly typed: string;
}

/** Nothing but words: a screen reader leaves buttons out of what it tells by itself. */
function Answer({ view, typed }: AnswerProps) {
  const [lookup] = view.lookups;
  if (lookup === undefined || hintFor(typed) !== "") return null;
  const row = rowAt(view, lookup.row);
  if (lookup.table === "local") return <Local view={view} lookup={lookup} />;
  if (row === undefined)
    return (
      <>
        <b class="way-none">{l10n.t("Nowhere.")}</b> {lookup.reason || l10n.t("No row of the table holds it.")}
      </>
    );
  return (
    <>
      <b class={wayClass(view, row)}>{wayWords(view, row)}</b> {l10n.t("by")} <span class="mono">{hop(row)}</span>.{" "}
      {lookup.reason}
    </>
  );
}

function RowLink({ view, typed, seek }: AnswerProps & { readonly seek: Actions["seek"] }) {
  const row = view.lookups[0]?.row ?? null;
  if (row === null || hintFor(typed) !== "") return null;
  return (
    <button type="button" class="link" onClick={() => seek(row)}>
      {l10n.t("Show this row in the table")}
    </button>
  );
}

/** The kernel's own table holds this computer's addresses, and those for everyone, which leave by their interface. */
function Local({ view, lookup: { interface: name, reason } }: { readonly view: View; readonly lookup: Lookup }) {
  const isInside = name === view.tunnel?.interface;
  const words = isInside ? l10n.t("Through the VPN.") : l10n.t("Outside the VPN.");
  return (
    <>
      {name === "lo" ? (
        <b>{l10n.t("Stays on this computer.")}</b>
      ) : (
        <b class={isInside ? "way-tunnel" : "way-outside"}>{words}</b>
      )}{" "}
      {reason}
    </>
  );
}

function wayClass(view: View, row: Row): string {
  if (isOwnAddress(row)) return "";
  if (!usesTunnel(view, row)) return "way-outside";
  return breakageOf(view) === undefined && !isStopped(view, row) ? "way-tunnel" : "way-none";
}

function wayWords(view: View, row: Row): string {
  if (isOwnAddress(row)) return l10n.t("Stays on this computer,");
  if (usesTunnel(view, row) && isStopped(view, row)) return l10n.t("Into the tunnel, where it is stopped,");
  if (usesTunnel(view, row))
    return breakageOf(view) === undefined ? l10n.t("Through the VPN,") : l10n.t("Into the tunnel, where it is lost,");
  return row.kind === "system" ? l10n.t("Stays on this computer or its network,") : l10n.t("Outside the VPN,");
}

const isStopped = ({ stopsIPv6 }: View, { family }: Row): boolean => family === 6 && stopsIPv6 !== undefined;

const hop = ({ destination, gateway, interface: name }: Row): string =>
  gateway === null ? `${destination} dev ${name}` : `${destination} via ${gateway}`;

const rowAt = (view: View, index: number | null): Row | undefined =>
  index === null ? undefined : view.after.at(index);
