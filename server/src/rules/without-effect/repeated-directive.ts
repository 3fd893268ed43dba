import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import { removeLine } from "../remove-line.ts";
import type { Finding, RuleContext, WholeRule } from "../rule.ts";

/** The last line of a name counts. */
export const repeatedDirective: WholeRule = {
  code: "repeated-directive",
  summary: "A line whose place a later one of the same name takes.",
  client: "openvpn",
  *check(context) {
    if (context.config.kind !== "main") return;
    const latest = new Map<string, DirectiveUse>();
    for (const use of context.directives.filter(replaces)) {
      if (context.standing(use) !== "fine") continue;
      const before = latest.get(use.name.value);
      latest.set(use.name.value, use);
      if (before !== undefined && !mayCount(before, use, context)) yield findingOf(before, use);
    }
  },
};

/** What adds up, works as soon as it is read, or stops OpenVPN where it stands twice. */
const OTHERS: readonly string[] = [
  "cd",
  "daemon",
  "syslog",
  "errors-to-stderr",
  "log",
  "log-append",
  "providers",
  "server",
  "server-bridge",
  "server-ipv6",
  "x509-username-field",
];

const replaces = ({ facts, connection, included, name }: DirectiveUse): boolean =>
  facts?.repeatable === false &&
  connection === undefined &&
  included === undefined &&
  !OTHERS.includes(name.value) &&
  !/^(?:pkcs11|http-proxy|socks-proxy|remote-cert-ku|allow-comp|comp)/.test(name.value);

/** A shorter line may leave some of what the longer one set, and a `<connection>` block takes what stands above it. */
function mayCount(before: DirectiveUse, use: DirectiveUse, { named }: RuleContext): boolean {
  if (before.args[0]?.value === "[inline]" || before.args.length > use.args.length + (use.block === undefined ? 0 : 1))
    return true;
  return named("connection").some(({ name }) => name.start > before.name.start && name.start < use.name.start);
}

function findingOf(before: DirectiveUse, use: DirectiveUse): Finding {
  const same = textOf(before) === textOf(use) && before.block === undefined && use.block === undefined;
  const { start, end } = use.block?.open ?? use.name;
  return {
    at: before.block?.open ?? before.name,
    severity: same ? "hint" : "information",
    tags: ["unnecessary"],
    message: same
      ? l10n.t('"{0}" stands here twice: once is enough.', before.name.value)
      : l10n.t('A later "{0}" takes the place of this line: keep the one that is meant.', before.name.value),
    fixes: same ? [{ ...removeLine(before), safe: true }] : [removeLine(before)],
    related: [{ at: { start, end }, message: l10n.t("This one counts.") }],
  };
}

const textOf = ({ args }: DirectiveUse): string => args.map(({ value }) => value).join("\n");
