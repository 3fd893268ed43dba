import type { ToPage } from "../../client/src/preview/messages.ts";
import type { Setting } from "./harness.ts";
import { aloneSubject, asked, broken, full, many, replaced, split, subject } from "./sample-views.ts";

interface State {
  readonly setting: Setting;
  readonly messages: readonly ToPage[];
}

const routes = (view: typeof full): ToPage => ({ kind: "routes", sequence: 1, view });
const about: ToPage = { kind: "subject", subject };
const asking = { ...subject, choices: { ...subject.choices, address: "203.0.113.7" } };

/** Every state of the page that has a look of its own. */
export const states: Readonly<Record<string, State>> = {
  full: { setting: {}, messages: [about, routes(full)] },
  unfolded: {
    setting: { state: { unfolded: full.notes.map(({ code, message }) => `${code} ${message}`) } },
    messages: [about, routes(full)],
  },
  asked: {
    setting: {},
    messages: [{ kind: "subject", subject: asking }, routes(asked), { kind: "cursor", file: subject.uri, line: 5 }],
  },
  split: { setting: {}, messages: [about, routes(split)] },
  "split-ipv6": { setting: { state: { family: 6 } }, messages: [about, routes(split)] },
  replaced: { setting: {}, messages: [about, routes(replaced)] },
  stale: {
    setting: { state: { tab: "commands" } },
    messages: [about, routes(full), { kind: "stale", sequence: 2, reason: broken.notes[0]?.message ?? "" }],
  },
  pushed: { setting: { state: { tab: "pushed" } }, messages: [about, routes(full)] },
  before: { setting: { state: { tab: "before" } }, messages: [about, routes(full)] },
  alone: {
    setting: {},
    messages: [{ kind: "subject", subject: aloneSubject }, routes({ ...broken, notes: [] })],
  },
  empty: { setting: {}, messages: [{ kind: "subject", subject: { ...subject, isEmpty: true } }, routes(broken)] },
  many: { setting: {}, messages: [about, routes(many)] },
};
