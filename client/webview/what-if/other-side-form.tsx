import * as l10n from "@vscode/l10n";
import { useId, useState } from "preact/hooks";
import type { ChoiceChange, FileChoice, Subject } from "../../src/preview/messages.ts";
import { keepPushReply } from "../../src/preview/push-reply.ts";
import type { Actions } from "../page.ts";
import { Select } from "./select.tsx";

interface Props {
  readonly subject: Subject;
  readonly actions: Actions;
}

/** Which file is at the other end, which ccd file applies, or what the server really pushed. */
export function OtherSideForm({ subject, actions }: Props) {
  const { choices, role, ccdFiles } = subject;
  const choose = (change: ChoiceChange) => actions.choose(change);
  return (
    <div class="form">
      <div class="fields">
        <Select
          label={role === "server" ? l10n.t("The client’s file") : l10n.t("The server’s file")}
          value={choices.otherSide ?? ""}
          options={withNone(subject.otherSides, choices.otherSide)}
          onChange={(value) => choose({ otherSide: value === "" ? null : value })}
        />
        {ccdFiles.length === 0 ? null : (
          <Select
            label={l10n.t("Client’s ccd file")}
            value={choices.ccd ?? ""}
            options={[
              { value: "", label: l10n.t("by its common name") },
              ...ccdFiles.map(({ uri, label }) => ({ value: uri, label })),
            ]}
            onChange={(value) => choose({ ccd: value === "" ? undefined : value })}
          />
        )}
        <button type="button" onClick={() => actions.send({ kind: "pick file", as: "otherSide" })}>
          {l10n.t("Choose a file…")}
        </button>
      </div>
      <Paste subject={subject} actions={actions} />
    </div>
  );
}

function withNone(files: readonly FileChoice[], chosen: string | null | undefined) {
  const listed = files.map(({ uri, label, detail }) => ({
    value: uri,
    label: detail === "" ? label : `${label} (${detail})`,
  }));
  const isListed = !chosen || files.some(({ uri }) => uri === chosen);
  const own = isListed || !chosen ? [] : [{ value: chosen, label: chosen.split("/").at(-1) ?? chosen }];
  return [{ value: "", label: l10n.t("none") }, ...own, ...listed];
}

function Paste({ subject: { choices }, actions }: Props) {
  const [text, type] = useState("");
  const title = useId();
  const hint = useId();
  const use = () => {
    // The rest of a log stays where it was pasted.
    actions.send({ kind: "paste", text: keepPushReply(text) ?? "" });
    type("");
  };
  return (
    <>
      <label class="field wide">
        <span id={title}>{l10n.t("Or paste the PUSH_REPLY of a log, or the whole log")}</span>
        <textarea
          class="mono"
          rows={3}
          aria-labelledby={title}
          aria-describedby={hint}
          spellcheck={false}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <span class="hint" id={hint}>
          {l10n.t("Only the lines with PUSH_REPLY are kept, without tokens.")}
        </span>
      </label>
      <p>
        <button type="button" disabled={text.trim() === ""} onClick={use}>
          {l10n.t("Use it")}
        </button>{" "}
        {choices.pushReply === undefined ? null : (
          <button type="button" class="link" onClick={() => actions.choose({ pushReply: undefined })}>
            {l10n.t("Take the pasted PUSH_REPLY away")}
          </button>
        )}
      </p>
    </>
  );
}

/** What stands at the other end now. */
export function otherSideWords({ choices, otherSides, files }: Subject): string {
  if (choices.pushReply !== undefined) return l10n.t("pasted PUSH_REPLY");
  if (!choices.otherSide) return l10n.t("none");
  return (
    otherSides.find(({ uri }) => uri === choices.otherSide)?.label ?? files[choices.otherSide] ?? l10n.t("chosen file")
  );
}
