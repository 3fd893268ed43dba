import { indexOptions, type OptionIndex } from "../option-index.ts";
import type { Plan } from "../plan.ts";
import { splitOption } from "../split-option.ts";
import { type BareView, type Traffic, trafficOf } from "../traffic.ts";
import type { Note, OptionLine, Origin, Remedy, Scenario } from "../types.ts";

/** All that a note can speak of. */
export interface NoteContext {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly view: BareView;
  readonly traffic: Traffic;
  readonly server: OptionIndex;
  readonly client: OptionIndex;
  /** What the client is told, with the lines it comes from where they are known. */
  readonly pushed: OptionIndex;
}

/** A family of notes. */
export type Notes = (context: NoteContext) => Iterable<Note>;

export function noteContext(scenario: Scenario, plan: Plan, view: BareView): NoteContext {
  const { server = [], client = [], ccd = [] } = scenario;
  return {
    scenario,
    plan,
    view,
    traffic: trafficOf(view),
    server: indexOptions(server),
    client: indexOptions(client),
    pushed: indexOptions(pushedLines(plan.pushReply ?? [], [...server, ...ccd])),
  };
}

function pushedLines(reply: readonly string[], lines: readonly OptionLine[]): readonly OptionLine[] {
  const origins = new Map<string, Origin | null>();
  for (const { name, args, origin } of lines) if (name === "push") origins.set(args[0] ?? "", origin);
  return reply.flatMap((text) => {
    const [name, ...args] = splitOption(text);
    return name === undefined ? [] : [{ name, args, origin: origins.get(text) ?? null }];
  });
}

/** Every line of that name the client goes by: its own and the pushed ones. */
export const effective = ({ client, pushed }: NoteContext, name: string): readonly OptionLine[] => [
  ...client.all(name),
  ...pushed.all(name),
];

/** A step that holds on every system. */
export const anywhere = (text: string): Remedy => ({ system: "any", text });
