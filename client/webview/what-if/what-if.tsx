import * as l10n from "@vscode/l10n";
import { useState } from "preact/hooks";
import type { SeriesVersion, System, WindowsMethod } from "../../../server/src/protocol.ts";
import type { ChoiceChange, Subject } from "../../src/preview/messages.ts";
import { grouped } from "../grouped.ts";
import { Icon } from "../icons.tsx";
import type { Actions } from "../page.ts";
import type { View } from "../unpack-view.ts";
import { NetworkForm, networkWords } from "./network-form.tsx";
import { OtherSideForm, otherSideWords } from "./other-side-form.tsx";
import { Select } from "./select.tsx";

interface Props {
  readonly subject: Subject;
  /** How many there are to choose from; null where it is not known. */
  readonly clients: number | null;
  readonly view: View | undefined;
  readonly actions: Actions;
}

/** Everything a person can vary. */
export function WhatIf({ subject, clients, view, actions }: Props) {
  const [open, unfold] = useState<"network" | "other side" | "none">("none");
  const { choices } = subject;
  const choose = (change: ChoiceChange) => actions.choose(change);
  const os = choices.os ?? view?.os ?? "linux";
  const toggle = (form: "network" | "other side") => unfold(open === form ? "none" : form);
  return (
    <section class="what-if" aria-label={l10n.t("What if")}>
      <Select label={l10n.t("System")} value={os} options={systems} onChange={(value) => choose({ os: value })} />
      {os === "windows" && choices.program !== "connect" ? (
        <Select
          label={l10n.t("Started by")}
          value={choices.windowsMethod ?? "ipapi"}
          options={methods()}
          onChange={(value) => choose({ windowsMethod: value })}
        />
      ) : null}
      <Select
        label="OpenVPN"
        value={choices.program === "connect" ? "connect" : (choices.openvpn ?? view?.openvpn ?? "2.6")}
        options={versions}
        onChange={(value) => choose(value === "connect" ? { program: value } : { program: "openvpn", openvpn: value })}
      />
      {clients === null ? null : <ClientNumber number={choices.clientNumber ?? 1} max={clients} choose={choose} />}
      <FormButton
        name={l10n.t("Other side")}
        value={otherSideWords(subject)}
        isOpen={open === "other side" ? "open" : ""}
        toggle={() => toggle("other side")}
      />
      <FormButton
        name={l10n.t("My network")}
        value={networkWords(subject, view)}
        isOpen={open === "network" ? "open" : ""}
        toggle={() => toggle("network")}
      />
      {open === "network" ? <NetworkForm subject={subject} view={view} actions={actions} /> : null}
      {open === "other side" ? <OtherSideForm subject={subject} actions={actions} /> : null}
    </section>
  );
}

const systems: readonly { readonly value: System; readonly label: string }[] = [
  { value: "windows", label: "Windows" },
  { value: "linux", label: "Linux" },
  { value: "macos", label: "macOS" },
];

const versions: readonly { readonly value: SeriesVersion | "connect"; readonly label: string }[] = [
  ...(["2.7", "2.6", "2.5", "2.4"] satisfies SeriesVersion[]).map((value) => ({ value, label: value })),
  { value: "connect", label: "Connect" },
];

const methods = (): readonly { readonly value: WindowsMethod; readonly label: string }[] => [
  { value: "ipapi", label: l10n.t("an administrator") },
  { value: "service", label: l10n.t("the GUI's service") },
  { value: "exe", label: l10n.t("an administrator, route.exe") },
];

function ClientNumber({
  number,
  max,
  choose,
}: {
  readonly number: number;
  readonly max: number;
  readonly choose: (change: ChoiceChange) => void;
}) {
  const set = (text: string) => {
    const typed = Number(text);
    if (Number.isInteger(typed) && typed >= 1 && typed <= max) choose({ clientNumber: typed });
  };
  return (
    <label class="chip">
      <span>{l10n.t("Client")}</span>
      <input
        type="number"
        min={1}
        max={max}
        title={l10n.t("From 1 to {0}", grouped(max))}
        value={number}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <span>{l10n.t("of {0}", grouped(max))}</span>
    </label>
  );
}

interface FormButtonProps {
  readonly name: string;
  readonly value: string;
  readonly isOpen: "open" | "";
  readonly toggle: () => void;
}

const FormButton = ({ name, value, isOpen, toggle }: FormButtonProps) => (
  <button type="button" class="chip" aria-expanded={isOpen === "open"} onClick={toggle}>
    <span>{name}</span> <b class="value">{value}</b> <Icon name="chevron" />
  </button>
);
