import { mayDecideRole, roleOf } from "../config/role-of.ts";
import type { Config, DirectiveUse, Role, Target } from "../config/types.ts";
import { usesByName } from "../config/uses-by-name.ts";
import { allDirectives } from "../directives/facts/index.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Directive, Grammar } from "../directives/types.ts";
import type { Span } from "../syntax/tree.ts";
import { begunAs } from "./begun-as.ts";
import type { FeatureContext } from "./document.ts";
import { statusFor } from "./status-for.ts";
import type { Typing } from "./typing.ts";

/** A directive that makes sense at some place. */
export interface Offered {
  readonly directive: Directive;
  readonly grammar: Grammar;
  readonly deprecated: "deprecated" | undefined;
}

/** The directives that OpenVPN would take at the cursor and that one would want there. */
export function* offeredDirectives(context: FeatureContext, typing: Typing): Iterable<Offered> {
  const { target, document } = context;
  const isPresent = standsThere(document.config, typing);
  const side = sideOf(document.config, typing);
  // In front of everything else, as it leaves few; a tag is begun as its name is.
  const mayBe = begunAs(typing.partial.value.replaceAll(/[<>]/g, ""));
  for (const directive of allDirectives) {
    if (!mayBe(directive.name)) continue;
    const grammar = grammarOf(directive, target.openvpn);
    if (grammar === undefined || !standsAt(grammar, typing.place) || !runsOn(grammar, target)) continue;
    if (!isFor(directive, side, typing.place)) continue;
    if (target.client === "connect" && directive.openvpn3.endsWith("-fatal") && typing.place !== "push") continue;
    if (!directive.repeatable && isPresent(directive.name)) continue;
    const state = statusFor(directive, target)?.state;
    if (state?.startsWith("removed") === true) continue;
    yield { directive, grammar, deprecated: state === undefined ? undefined : "deprecated" };
  }
}

const standsAt = ({ places }: Grammar, place: Typing["place"]): boolean =>
  places.includes(place) || places.includes("unchecked");

const runsOn = ({ platform }: Grammar, target: Target): boolean =>
  platform === undefined || target.platform === "any" || platform === target.platform;

/** What the file is written for, the word that is being typed not counted: "server" may become "server-poll-timeout". */
function sideOf({ kind, role, directives }: Config, { partial }: Typing): Pick<Config, "kind" | "role"> {
  if (!mayDecideRole(partial.value)) return { kind, role };
  return {
    kind,
    role: roleOf(
      kind,
      directives.filter(({ item }) => !isAt(item, partial)),
    ),
  };
}

const isAt = (item: Span, { start }: Span): boolean => start >= item.start && start < item.end;

/** What servers push by themselves is no use in `push "…"`, only in a list of what has been pushed. */
function isFor({ role }: Directive, config: Pick<Config, "kind" | "role">, place: Typing["place"]): boolean {
  const side: Role = place === "push" ? "client" : config.role;
  if (role.includes("any")) return true;
  if (config.kind === "push" && role.includes("push-only")) return true;
  if (place === "ccd") return role.includes("ccd-only") || role.includes("server");
  if (side === "client") return role.includes("client");
  if (side === "server") return role.includes("server");
  return role.includes("client") || role.includes("server");
}

/** Whether a name stands already where the cursor is, the cursor's own line not counted. */
function standsThere(config: Config, { place, connection, partial }: Typing): (name: string) => boolean {
  const uses = usesByName(place === "push" ? config.pushed : config.directives);
  const isThere = (use: DirectiveUse): boolean =>
    !isAt(use.item, partial) && use.connection?.start === connection?.start;
  return (name) => uses.get(name)?.some(isThere) === true;
}
