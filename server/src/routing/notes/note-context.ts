import { indexOptions, type OptionIndex } from "../option-index.ts";
import type { Plan } from "../plan.ts";
import type { Survey } from "../traffic.ts";
import type { Note, OptionLine, Scenario } from "../types.ts";

/** All that a note can speak of. */
export interface NoteContext extends Survey {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly server: OptionIndex;
  readonly client: OptionIndex;
  /** What the client is told and takes, beside ordinary routes, with the lines it comes from where they are known. */
  readonly pushed: OptionIndex;
}

/** A family of notes. */
export type Notes = (context: NoteContext) => Iterable<Note>;

export const noteContext = (scenario: Scenario, plan: Plan, survey: Survey): NoteContext => ({
  ...survey,
  scenario,
  plan,
  server: indexOptions(scenario.server ?? []),
  client: indexOptions(scenario.client ?? []),
  pushed: indexOptions(plan.pulled.filter(isTelling)),
});

/** Ordinary routes are told of by the plan; there may be thousands. */
const isTelling = ({ name, args }: OptionLine): boolean =>
  (name !== "route" && name !== "route-ipv6") || args.includes("net_gateway");

/** Every line of that name the client goes by: its own and the pushed ones. */
export const effective = ({ client, pushed }: NoteContext, name: string): readonly OptionLine[] => [
  ...client.all(name),
  ...pushed.all(name),
];
