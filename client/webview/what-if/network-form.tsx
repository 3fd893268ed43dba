import * as l10n from "@vscode/l10n";
import { useId, useState } from "preact/hooks";
import type { RouteView, Row } from "../../../server/src/protocol.ts";
import type { ChoiceChange, Subject } from "../../src/preview/messages.ts";
import type { Actions } from "../page.ts";
import { holds, type Prefix, parseAddress, parsePrefix, prefixOf, widthOf } from "../prefix.ts";

interface Props {
  readonly subject: Subject;
  readonly view: RouteView | undefined;
  readonly actions: Actions;
}

/** The LAN and gateway to reckon with: typed, or this computer's own. */
export function NetworkForm({ subject: { choices, isTrusted }, view, actions }: Props) {
  const [four, six] = [assumed(view, 4), assumed(view, 6)];
  // What was read of this computer and is not typed anew stays.
  const read = choices.network === undefined ? {} : typedOf(four, six);
  const choose = (change: ChoiceChange) => actions.choose({ ...read, ...change, network: undefined });
  return (
    <div class="form">
      <div class="fields">
        <Field
          label={l10n.t("My address")}
          value={choices.lan ?? four.lan}
          valid={(text) => isLan(text, 4)}
          hint={l10n.t("An address with its prefix length, such as 192.168.0.19/24.")}
          set={(lan) => choose({ lan })}
        />
        <Field
          label={l10n.t("Gateway")}
          value={choices.gateway ?? four.gateway}
          valid={(text) => isAddress(text, 4)}
          hint={l10n.t("The address of the router; empty: none.")}
          set={(gateway) => choose({ gateway })}
        />
        <Field
          label={l10n.t("My IPv6 address")}
          value={choices.lan6 ?? six.lan}
          valid={(text) => isLan(text, 6)}
          hint={l10n.t("An address with its prefix length, such as 2001:db8:1::19/64; empty: none.")}
          set={(lan6) => choose({ lan6 })}
        />
        <Field
          label={l10n.t("IPv6 gateway")}
          value={choices.gateway6 ?? six.gateway}
          valid={(text) => isAddress(text, 6)}
          hint={l10n.t("The address of the router, such as fe80::1; empty: none.")}
          set={(gateway6) => choose({ gateway6 })}
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

/** Takes what is typed as soon as it makes sense; what does not stays there, and is called so once the field is left. */
export function Field({ label, value, hint, valid, set }: FieldProps) {
  const [typed, type] = useState<string>();
  const [isLeft, leave] = useState(false);
  const hintId = useId();
  const text = typed ?? value;
  const isFine = text.trim() === "" || valid(text.trim());
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
        onFocus={() => leave(false)}
        onBlur={() => {
          leave(true);
          if (isFine) type(undefined);
        }}
      />
      <span class="hint" id={hintId}>
        {hint}
      </span>
      <span class="wrong" role="status">
        {isFine || !isLeft ? "" : l10n.t("“{0}” is not taken: it is no address of this kind.", text.trim())}
      </span>
    </label>
  );
}

const isAddress = (text: string, family: 4 | 6): boolean => parseAddress(text)?.family === family;
const isLan = (text: string, family: 4 | 6): boolean => text.includes("/") && parsePrefix(text)?.family === family;

interface Assumed {
  readonly lan: string;
  readonly gateway: string;
}

/** What the view reckons with: the address and gateway of the default route, or the address where there is none. */
function assumed(view: RouteView | undefined, family: 4 | 6): Assumed {
  const rows = view?.before.filter((row) => row.family === family && row.kind === "network") ?? [];
  const route = rows.find(({ destination, gateway }) => destination.endsWith("/0") && gateway !== null);
  if (route === undefined && family === 4) return { lan: "", gateway: "" };
  const isOwn = (row: Row): boolean => row.gateway === null && row.interface === (route ?? row).interface;
  const networks = rows.filter((row) => isOwn(row) && isNetwork(prefixOf(row)));
  const address = addressIn(route === undefined || family === 6 ? networks : [route]);
  const own = parseAddress(address);
  const bits = networks.map(prefixOf).find((prefix) => prefix && own && holds(prefix, own))?.bits;
  return {
    lan: address === "" ? "" : `${address}/${bits ?? (family === 4 ? 24 : 64)}`,
    gateway: route?.gateway ?? "",
  };
}

/** Longer than a default route, and no single address; link-local and multicast are every interface's. */
const isNetwork = (prefix: Prefix | undefined): boolean =>
  prefix !== undefined &&
  prefix.bits > 0 &&
  prefix.bits < widthOf(prefix.family) &&
  (NOT_ROUTED === undefined || !holds(NOT_ROUTED, prefix));

const NOT_ROUTED = parsePrefix("fe00::/7");

const addressIn = (rows: readonly Row[]): string =>
  rows.map(({ interfaceAddress }) => interfaceAddress ?? "").find((address) => parseAddress(address) !== undefined) ??
  "";

const typedOf = (four: Assumed, six: Assumed): ChoiceChange => ({
  lan: four.lan || undefined,
  gateway: four.gateway || undefined,
  lan6: six.lan || undefined,
  gateway6: six.gateway || undefined,
});

/** "192.168.0.19/24 via 192.168.0.1" */
export function networkWords({ choices }: Subject, view: RouteView | undefined): string {
  const { lan, gateway } = assumed(view, 4);
  if (view === undefined) return choices.lan ?? "…";
  const four = lan === "" ? (choices.lan ?? l10n.t("no default route")) : l10n.t("{0} via {1}", lan, gateway);
  const words = assumed(view, 6).lan === "" ? four : l10n.t("{0}, and IPv6", four);
  return choices.network === undefined ? words : l10n.t("{0} (this computer’s)", words);
}
