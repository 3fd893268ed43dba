import type { Origin, PackedView } from "../../../server/src/protocol.ts";
import type { Choices, Subject, ToPage } from "./messages.ts";

export type Answer =
  | { readonly kind: "view"; readonly view: PackedView }
  | { readonly kind: "failure"; readonly reason: string };

interface About {
  /** What a person chose, without defaults and suggestions, which a half-typed word may change. */
  readonly chosen: Choices;
  readonly subject: Subject;
}

/** Numbers the questions, drops answers that were overtaken, and remembers the last table that came out whole. */
export interface Answers {
  readonly next: () => number;
  readonly isNewest: (sequence: number) => boolean;
  /** The page starts anew and has nothing. */
  readonly forgetPage: () => void;
  readonly messages: (sequence: number, answer: Answer, about: About) => readonly ToPage[];
}

export function createAnswers(): Answers {
  let newest = 0;
  let isPageNew = true;
  let good: { readonly key: string; readonly view: PackedView; readonly subject: Subject } | undefined;
  return {
    next: () => ++newest,
    isNewest: (sequence) => sequence === newest,
    forgetPage: () => {
      isPageNew = true;
    },
    messages: (sequence, answer, { chosen, subject }) => {
      const key = keyOf(chosen);
      const wasNew = isPageNew;
      isPageNew = false;
      if (answer.kind === "view" && isTable(answer.view)) good = { key, view: answer.view, subject };
      const fault = faultOf(answer);
      // The last good table may stay only while it is a table of the same question.
      if (fault !== undefined && good?.key === key) {
        const stale: ToPage = { kind: "stale", sequence, ...fault };
        return wasNew ? [{ kind: "routes", sequence, view: good.view, about: good.subject }, stale] : [stale];
      }
      return answer.kind === "view"
        ? [{ kind: "routes", sequence, view: answer.view }]
        : [{ kind: "stale", sequence, reason: answer.reason, origin: null }];
    },
  };
}

const keyOf = ({ address: _address, ...choices }: Choices): string =>
  JSON.stringify(Object.entries(choices).toSorted());

/** Also what the routes themselves cut off from its server is told by a table, not by the one before. */
const isTable = ({ rest: { completed, notes } }: PackedView): boolean =>
  completed || CUTS_OFF.has(notes.find(({ severity }) => severity === "error")?.code ?? "");

const CUTS_OFF: ReadonlySet<string> = new Set(["server-loop", "no-default-route"]);

interface Fault {
  readonly reason: string;
  readonly origin: Origin | null;
}

/** Why the answer is no table, and the line to blame; undefined where it is one. */
function faultOf(answer: Answer): Fault | undefined {
  if (answer.kind === "failure") return { reason: answer.reason, origin: null };
  if (isTable(answer.view)) return undefined;
  const { notes, summary } = answer.view.rest;
  const note = notes.find(({ severity }) => severity === "error") ?? notes[0];
  return { reason: note?.message ?? summary, origin: note?.origin ?? null };
}
