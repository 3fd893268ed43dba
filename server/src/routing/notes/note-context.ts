import { indexOptions, type OptionIndex } from "../option-index.ts";
import type { Plan } from "../plan.ts";
import { splitOption } from "../split-option.ts";
import type { Survey } from "../traffic.ts";
import type { Note, OptionLine, Origin, Scenario } from "../types.ts";

/** All that a note can speak of. */
export interface NoteContext extends Survey {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly server: OptionIndex;
  readonly client: OptionIndex;
  /** What the client is told beside ordinary routes, with the lines it comes from where they are known. */
  readonly pushed: OptionIndex;
}

/** A family of notes. */
export type Notes = (context: NoteContext) => Iterable<Note>;

export function noteContext(scenario: Scenario, plan: Plan, survey: Survey): NoteContext {
  const { server = [], client = [], ccd = [] } = scenario;
  return {
    ...survey,
    scenario,
    plan,
    server: indexOptions(server),
    client: indexOptions(client),
    pushed: indexOptions(pushedLines(plan.pushReply ?? [], [...server, ...ccd])),
  };
}

function pushedLines(reply: readonly string[], lines: readonly OptionLine[]): readonly OptionLine[] {
  const telling = reply.filter(isTelling);
  const wanted = new Set(telling);
  const origins = new Map<string, Origin | null>();
  for (const { name, args, origin } of lines) {
    const [text = ""] = args;
    if (name === "push" && wanted.has(text)) origins.set(text, origin);
  }
  return telling.flatMap((text) => {
    const [name, ...args] = splitOption(text);
    return name === undefined ? [] : [{ name, args, origin: origins.get(text) ?? null }];
  });
}

/** Ordinary routes are told of by the plan; there may be thousands. */
const isTelling = (text: string): boolean => !/^route(-ipv6)?\s/.test(text) || text.includes("net_gateway");

/** Every line of that name the client goes by: its own and the pushed ones. */
export const effective = ({ client, pushed }: NoteContext, name: string): readonly OptionLine[] => [
  ...client.all(name),
  ...pushed.all(name),
];
