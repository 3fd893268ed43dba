import * as l10n from "@vscode/l10n";
import type { ChoiceChange, Subject } from "../../src/preview/messages.ts";
import type { Actions } from "../page.ts";
import type { View } from "../unpack-view.ts";
import { Field } from "./field.tsx";
import { assumed, gatewayIn, gatewayProblem, lanProblem, typedOf } from "./own-network.ts";

interface Props {
  readonly subject: Subject;
  readonly view: View | undefined;
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
          problem={(text) => lanProblem(text, 4)}
          hint={l10n.t("An address with its prefix length, such as 192.168.0.19/24.")}
          set={(lan) => choose({ lan, gateway: gatewayIn(lan, choices.gateway ?? four.gateway) })}
        />
        <Field
          label={l10n.t("Gateway")}
          value={choices.gateway ?? four.gateway}
          problem={(text) => gatewayProblem(text, choices.lan ?? four.lan, 4)}
          hint={l10n.t("The address of the router, in the same network; empty: none.")}
          set={(gateway) => choose({ gateway })}
        />
        <Field
          label={l10n.t("My IPv6 address")}
          value={choices.lan6 ?? six.lan}
          problem={(text) => lanProblem(text, 6)}
          hint={l10n.t("An address with its prefix length, such as 2001:db8:1::19/64; empty: none.")}
          set={(lan6) => choose({ lan6 })}
        />
        <Field
          label={l10n.t("IPv6 gateway")}
          value={choices.gateway6 ?? six.gateway}
          problem={(text) => gatewayProblem(text, choices.lan6 ?? six.lan, 6)}
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

/** "192.168.0.19/24 via 192.168.0.1" */
export function networkWords({ choices }: Subject, view: View | undefined): string {
  const { lan, gateway } = assumed(view, 4);
  if (view === undefined) return choices.lan ?? "…";
  const four = lan === "" ? (choices.lan ?? l10n.t("no default route")) : l10n.t("{0} via {1}", lan, gateway);
  const words = assumed(view, 6).lan === "" ? four : l10n.t("{0}, and IPv6", four);
  return choices.network === undefined ? words : l10n.t("{0} (this computer’s)", words);
}
