import * as l10n from "@vscode/l10n";
import { useId, useState } from "preact/hooks";
import type { RouteView } from "../../../server/src/protocol.ts";
import type { ChoiceChange, Subject } from "../../src/preview/messages.ts";
import type { Actions } from "../page.ts";
import { holds, parseAddress, parsePrefix } from "../prefix.ts";

interface Props {
  readonly subject: Subject;
  readonly view: RouteView | undefined;
  readonly actions: Actions;
}

/** The LAN and gateway to reckon with: typed, or this computer's own. */
export function NetworkForm({ subject: { choices, isTrusted }, view, actions }: Props) {
  const shown = assumed(view);
  const choose = (change: ChoiceChange) => actions.choose({ ...change, network: undefined });
  return (
    <div class="form">
      <div class="fields">
        <Field
          label={l10n.t("My address")}
          value={choices.lan ?? shown.lan}
          valid={isLan}
          hint={l10n.t("An address with its prefix length, such as 192.168.0.19/24.")}
          set={(lan) => choose({ lan })}
        />
        <Field
          label={l10n.t("Gateway")}
          value={choices.gateway ?? shown.gateway}
          valid={isAddress}
          hint={l10n.t("The address of the router; empty: none.")}
          set={(gateway) => choose({ gateway })}
        />
      </div>
      <p>
        <button
          type="button"
          disabled={!isTrusted}
          onClick={() => actions.send({ kind: "read this computer's network" })}
        >
          {l10n.t("Use this computer’s")}
        </button>{" "}
        {isTrusted
          ? l10n.t(
              "Reads the interfaces and the default route of the machine this runs on, once. Nothing is sent anywhere.",
            )
          : l10n.t("Not while the workspace is untrusted.")}
      </p>
      {choices.network === undefined ? null : <ReadNetwork subject={{ choices }} actions={actions} />}
    </div>
  );
}

function ReadNetwork({
  subject: { choices },
  actions,
}: {
  readonly subject: Pick<Subject, "choices">;
  readonly actions: Actions;
}) {
  const network = choices.network;
  if (network === undefined) return null;
  return (
    <>
      <ul class="read">
        {network.interfaces.map(({ name, addresses }) => (
          <li key={name}>
            <code>{name}</code> {addresses.join(", ")}
          </li>
        ))}
        {network.routes.map(({ destination, gateway, interface: name }) => (
          <li key={destination + gateway}>
            <code>{destination}</code> {gateway === null ? name : l10n.t("by {0} on {1}", gateway, name)}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => actions.choose({ network: undefined })}>
        {l10n.t("Forget it")}
      </button>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly valid: (text: string) => boolean;
  readonly set: (text: string | undefined) => void;
}

/** Takes what is typed as soon as it makes sense; says what it wants while it does not. */
export function Field({ label, value, hint, valid, set }: FieldProps) {
  const [typed, type] = useState<string>();
  const hintId = useId();
  const text = typed ?? value;
  const isFine = text === "" || valid(text);
  const take = (next: string) => {
    type(next);
    if (next.trim() === "") set(undefined);
    else if (valid(next.trim())) set(next.trim());
  };
  return (
    <label class="field">
      <span>{label}</span>
      <input
        class="mono"
        type="text"
        spellcheck={false}
        autocomplete="off"
        value={text}
        aria-label={label}
        aria-describedby={hintId}
        aria-invalid={!isFine}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={() => type(undefined)}
      />
      <span class="hint" id={hintId}>
        {hint}
      </span>
    </label>
  );
}

const isAddress = (text: string): boolean => parseAddress(text) !== undefined;
const isLan = (text: string): boolean => text.includes("/") && parsePrefix(text) !== undefined;

/** What the view reckons with: the address and gateway of the default route. */
function assumed(view: RouteView | undefined): { readonly lan: string; readonly gateway: string } {
  const route = view?.before.find(({ destination, gateway }) => destination === "0.0.0.0/0" && gateway !== null);
  const address = route?.interfaceAddress;
  const own = parseAddress(address ?? "");
  const bits = view?.before
    .filter((row) => row.interface === route?.interface && row.gateway === null && row.family === 4)
    .map(({ destination }) => parsePrefix(destination))
    .find((prefix) => prefix !== undefined && prefix.bits < 32 && own !== undefined && holds(prefix, own))?.bits;
  return { lan: address ? `${address}/${bits ?? 24}` : "", gateway: route?.gateway ?? "" };
}

/** "192.168.0.19/24 via 192.168.0.1" */
export function networkWords({ choices }: Subject, view: RouteView | undefined): string {
  const { lan, gateway } = assumed(view);
  if (view === undefined) return choices.lan ?? "…";
  const words = lan === "" ? (choices.lan ?? l10n.t("no default route")) : l10n.t("{0} via {1}", lan, gateway);
  return choices.network === undefined ? words : l10n.t("{0} (this computer’s)", words);
}
