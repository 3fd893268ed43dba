import * as l10n from "@vscode/l10n";
import type { Config, DirectiveUse, Target } from "../config/types.ts";
import { note } from "../routing/note.ts";
import type { Note } from "../routing/types.ts";
import { constraintRule } from "../rules/constraints/constraint.ts";
import { constraints } from "../rules/constraints/index.ts";
import { refusingRules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { diagnose } from "../rules/run.ts";
import { type NotedFile, originAt } from "./origin-at.ts";

/** What the target stops at before it starts with this file. What a draft has yet to say (a key, a remote) is no reason. */
export function refusedLine(config: Config, target: Target, source: NotedFile): Note | undefined {
  if (target.client === "connect") return undefined;
  const read = { ...config, directives: config.directives.filter(isQuestionable), pushed: [] };
  const error = diagnose(read, target, { now: 0, rules: rulesFor(config) }).find(
    ({ severity }) => severity === "error",
  );
  if (error === undefined) return undefined;
  const { at, message } = error;
  return note({
    code: config.role === "server" ? "server-refused" : "client-refused",
    severity: "error",
    message,
    origin: originAt(config, source, at.start),
    remedies: [l10n.t("Go to the line: where there is one right answer, the light bulb there has it.")],
  });
}

/** What is missing although the rest of the draft shows that it is meant to be whole. */
const FIRM: ReadonlySet<string> = new Set([
  "ifconfig-ipv6-pool-needs-address",
  "ccd-exclusive-needs-directory",
  "needs-password-check",
  "server-needs-tls",
  "management-missing",
  "needs-server-mode",
  "vlan-needs-tagging",
]);

/** A line or a block that cannot be split ends it all. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "unterminated-quote",
  "bad-backslash",
  "trailing-backslash",
  "line-too-long",
  "unterminated-block",
]);

const RULES: readonly Rule[] = [
  ...refusingRules.filter((rule) => "visit" in rule || UNREADABLE.has(rule.code)),
  ...constraints
    .filter(({ code, severity, absence }) => severity === undefined && (!absence || FIRM.has(code)))
    .map(constraintRule),
];

/** Without TLS a draft has nothing to add: a static key is all that it needs. */
const OF_STATIC_KEYS: readonly Rule[] = constraints.filter(({ code }) => code === "no-tls").map(constraintRule);

const rulesFor = ({ directives }: Config): readonly Rule[] =>
  directives.some(({ name }) => name.value === "secret") ? [...RULES, ...OF_STATIC_KEYS] : RULES;

/** Of routes there are thousands, and nothing but their place and their number of words is looked at before they are used. */
function isQuestionable({ name, args, connection }: DirectiveUse): boolean {
  if (connection !== undefined) return true;
  if (name.value === "route") return args.length === 0 || args.length > 4;
  if (name.value === "push") return args.length !== 1;
  return name.value !== "route-ipv6" || args.length === 0 || args.length > 3;
}
