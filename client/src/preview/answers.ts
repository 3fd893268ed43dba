import type { PackedView } from "../../../server/src/protocol.ts";
import type { Choices, ToPage } from "./messages.ts";

export type Answer =
  | { readonly kind: "view"; readonly view: PackedView }
  | { readonly kind: "failure"; readonly reason: string };

/** Numbers the questions, drops answers that were overtaken, and remembers the last table that came out whole. */
export interface Answers {
  readonly next: () => number;
  readonly isNewest: (sequence: number) => boolean;
  /** The page starts anew and has nothing. */
  readonly forgetPage: () => void;
  readonly messages: (sequence: number, answer: Answer, choices: Choices) => readonly ToPage[];
}

export function createAnswers(): Answers {
  let newest = 0;
  let isPageNew = true;
  let good: { readonly key: string; readonly view: PackedView } | undefined;
  return {
    next: () => ++newest,
    isNewest: (sequence) => sequence === newest,
    forgetPage: () => {
      isPageNew = true;
    },
    messages: (sequence, answer, choices) => {
      const key = keyOf(choices);
      const wasNew = isPageNew;
      isPageNew = false;
      if (answer.kind === "view" && isTable(answer.view)) good = { key, view: answer.view };
      const reason = reasonOf(answer);
      // The last good table may stay only while it is a table of the same question.
      if (reason !== undefined && good?.key === key) {
        const stale: ToPage = { kind: "stale", sequence, reason };
        return wasNew ? [{ kind: "routes", sequence, view: good.view }, stale] : [stale];
      }
      return answer.kind === "view"
        ? [{ kind: "routes", sequence, view: answer.view }]
        : [{ kind: "stale", sequence, reason: answer.reason }];
    },
  };
}

const keyOf = ({ address: _address, ...choices }: Choices): string =>
  JSON.stringify(Object.entries(choices).toSorted());

/** Also what the routes themselves cut off from its server is told by a table, not by the one before. */
const isTable = ({ rest: { completed, notes } }: PackedView): boolean =>
  completed || CUTS_OFF.has(notes.find(({ severity }) => severity === "error")?.code ?? "");

const CUTS_OFF: ReadonlySet<string> = new Set(["server-loop", "no-default-route"]);

/** Why the answer is no table; undefined where it is one. */
function reasonOf(answer: Answer): string | undefined {
  if (answer.kind === "failure") return answer.reason;
  const { notes, summary } = answer.view.rest;
  if (isTable(answer.view)) return undefined;
  return (notes.find(({ severity }) => severity === "error") ?? notes[0])?.message ?? summary;
}
