import * as l10n from "@vscode/l10n";
import { useId, useState } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** Why it cannot be taken; undefined where it can. */
  readonly problem: (text: string) => string | undefined;
  readonly set: (text: string | undefined) => void;
}

/** Takes what is typed as soon as it makes sense; what does not stays there, and is called so once the field is left. */
export function Field({ label, value, hint, problem, set }: FieldProps) {
  const [typed, type] = useState<string>();
  const [isLeft, leave] = useState(false);
  const hintId = useId();
  const text = typed ?? value;
  const why = text.trim() === "" ? undefined : problem(text.trim());
  const take = (next: string) => {
    type(next);
    if (next.trim() === "") set(undefined);
    else if (problem(next.trim()) === undefined) set(next.trim());
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
        aria-invalid={why !== undefined}
        onInput={(event) => take(event.currentTarget.value)}
        onFocus={() => leave(false)}
        onBlur={() => {
          leave(true);
          if (why === undefined) type(undefined);
        }}
      />
      <span class="hint" id={hintId}>
        {hint}
      </span>
      <span class="wrong" role="status">
        {why === undefined || !isLeft ? "" : l10n.t("“{0}” is not taken: {1}", text.trim(), why)}
      </span>
    </label>
  );
}
