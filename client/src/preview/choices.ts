import type { Memento } from "vscode";
import type { ChoiceChange, Choices } from "./messages.ts";

/** The choices of one file, remembered in the workspace. */
export interface ChoiceStore {
  readonly get: () => Choices;
  readonly change: (change: ChoiceChange) => void;
}

export function choiceStore(memento: Memento, uri: string): ChoiceStore {
  const key = keyOf(uri);
  let choices: Choices = memento.get<Choices>(key) ?? {};
  return {
    get: () => choices,
    change: (change) => {
      choices = applyChange(choices, change);
      memento.update(key, choices);
    },
  };
}

/** A file goes by another name from now on. */
export function moveChoices(memento: Memento, from: string, to: string): void {
  memento.update(keyOf(to), memento.get(keyOf(from)));
  memento.update(keyOf(from), undefined);
}

const keyOf = (uri: string): string => `openvpn.preview ${uri}`;

/** The choices with `change` in them; what it says is undefined is taken back. */
export const applyChange = (choices: Choices, change: ChoiceChange): Choices =>
  Object.fromEntries(Object.entries({ ...choices, ...change }).filter(([, value]) => value !== undefined));
