import type { Choices, PageState, ToPage } from "../../client/src/preview/messages.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import type { Setting } from "./harness.ts";
import * as samples from "./sample-views.ts";

interface State {
  readonly setting: Setting;
  readonly messages: readonly ToPage[];
  /** Names of what is clicked before anybody looks. */
  readonly click?: string;
}

const { full, asked, split, broken, alone } = samples;

const of = ({ view, subject }: samples.Sample, state: Partial<PageState> = {}, choices: Choices = {}): State => ({
  setting: { state },
  messages: [
    { kind: "subject", subject: { ...subject, choices: { ...subject.choices, ...choices } } },
    { kind: "routes", sequence: 1, view: packView(view) },
  ],
});

const followedBy = (state: State, ...messages: readonly ToPage[]): State => ({
  ...state,
  messages: [...state.messages, ...messages],
});

const ccdFiles = ["anna", "DEFAULT"].map((name) => ({ uri: `file:///vpn/ccd/${name}`, label: name, detail: "" }));
const otherSides = [
  {
    uri: full.subject.choices.otherSide ?? "",
    label: "north/client-of-the-northern-branch.ovpn",
    detail: "to vpn.north.example.com 1194",
  },
];
const network = {
  interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24", "2001:db8:1::19/64"] }],
  routes: [{ destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" }],
  hosts: {},
};

/** Every state of the page that has a look of its own. */
export const states: Readonly<Record<string, State>> = {
  full: of(full),
  unfolded: of(full, { unfolded: ["more", ...full.view.notes.map(({ code, message }) => `${code} ${message}`)] }),
  asked: followedBy(of(asked), { kind: "cursor", file: full.subject.uri, line: 4 }),
  split: of(split),
  "split-ipv6": of(split, { family: 6 }),
  both: of(samples.both, { family: 6 }),
  replaced: of(samples.replaced),
  refused: of(samples.refused),
  "refused-commands": of(samples.refused, { tab: "commands" }),
  offline: of(samples.offline),
  loop: of(samples.loop),
  "cut-off": of(samples.cutOff),
  stale: followedBy(of(full, { tab: "commands" }), {
    kind: "stale",
    sequence: 2,
    reason: broken.view.notes[0]?.message ?? "",
    origin: broken.view.notes[0]?.origin ?? null,
  }),
  broken: of(broken),
  silent: {
    setting: {},
    messages: [
      { kind: "subject", subject: full.subject },
      { kind: "stale", sequence: 1, reason: "The language server does not answer.", origin: null },
    ],
  },
  pushed: of(samples.keptAway, { tab: "pushed" }),
  "pushed-many": of(samples.many, { tab: "pushed" }),
  before: of(full, { tab: "before" }),
  filtered: of(full, { filter: "10.99" }),
  "filtered-commands": of(full, { tab: "commands", filter: "half" }),
  "filtered-pushed": of(full, { tab: "pushed", filter: "nothing like it" }),
  alone: of(alone),
  long: of(samples.long),
  long6: of(samples.long6),
  empty: of(samples.empty),
  many: of(samples.many),
  "other-side": {
    ...of({ ...full, subject: { ...full.subject, ccdFiles, otherSides } }, {}, { pushReply: "PUSH_REPLY,x" }),
    click: "Other side",
  },
  network: { ...of(split, {}, { network }), click: "My network" },
  "network-typed": { ...of(samples.typed6, { family: 6 }), click: "My network" },
  untrusted: { ...of({ ...full, subject: { ...full.subject, isTrusted: false } }), click: "My network" },
};
