import type { Memento } from "vscode";
import type { ChoiceChange, Choices } from "./messages.ts";

/** The choices of one file, remembered in the workspace. */
export interface ChoiceStore {
  readonly get: () => Choices;
  readonly change: (change: ChoiceChange) => void;
}

export function choiceStore(memento: Memento, uri: string): ChoiceStore {
  const key = keyOf(uri);
  const get = () => memento.get<Choices>(key) ?? {};
  return { get, change: (change) => void memento.update(key, applyChange(get(), change)) };
}

/** A file goes by another name from now on. */
export function moveChoices(memento: Memento, from: string, to: string): void {
  const choices = memento.get<Choices>(keyOf(from));
  if (choices === undefined) return;
  memento.update(keyOf(to), choices);
  memento.update(keyOf(from), undefined);
}

/** What was chosen in any preview goes by the new name of a file or of a folder that holds it. */
export function moveOthers(memento: Memento, from: string, to: string): void {
  for (const key of memento.keys().filter((one) => one.startsWith(PREFIX))) {
    const choices = memento.get<Choices>(key) ?? {};
    const otherSide = renamed(choices.otherSide ?? "", from, to);
    const ccd = renamed(choices.ccd ?? "", from, to);
    if (otherSide === undefined && ccd === undefined) continue;
    memento.update(key, { ...choices, ...(otherSide && { otherSide }), ...(ccd && { ccd }) });
  }
}

/** What a file's URI has become; undefined where it is another file's. */
export const renamed = (uri: string, from: string, to: string): string | undefined =>
  uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : undefined;

const PREFIX = "openvpn.preview ";

const keyOf = (uri: string): string => PREFIX + uri;

/** The choices with `change` in them; what it says is undefined is taken back. */
export const applyChange = (choices: Choices, change: ChoiceChange): Choices =>
  Object.fromEntries(Object.entries({ ...choices, ...change }).filter(([, value]) => value !== undefined));
