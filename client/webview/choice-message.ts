import type { ChoiceChange, Choices, ToExtension } from "../src/preview/messages.ts";

/** A change as a message: what is taken back is named, as `undefined` does not survive the way. */
export function choiceMessage(change: ChoiceChange): Extract<ToExtension, { kind: "choose" }> {
  const names = Object.keys(change).filter((name): name is keyof Choices => name in change);
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { kind: "choose", change: set, forget: names.filter((name) => change[name] === undefined) };
}
