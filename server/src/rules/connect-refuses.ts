import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import type { OpenVpn3 } from "../directives/types.ts";
import { removeLine } from "./remove-line.ts";
import type { DirectiveRule, Fix } from "./rule.ts";

export const connectRefuses: DirectiveRule = {
  code: "connect-refuses",
  summary: "OpenVPN Connect refuses a profile with this directive.",
  client: "connect",
  visit(use, { config, named }) {
    const { name, facts, softened, pushedBy, connection } = use;
    if (config.kind !== "main" || (config.role === "server" && named("client").length === 0)) return undefined;
    if (facts === undefined || pushedBy !== undefined || connection !== undefined) return undefined;
    const known = facts.openvpn3;
    const reason = TIMERS.includes(name.value) && named("keepalive").length > 0 ? besideKeepalive() : reasonOf(known);
    if (reason === undefined) return undefined;
    const message = l10n.t('OpenVPN Connect refuses "{0}": {1}', name.value, reason);
    const soft = SOFTENED.includes(known) && (softened === "setenv opt" || softened === "ignore-unknown-option");
    if (soft) return { at: name, severity: "information", message };
    return {
      at: name,
      severity: "error",
      message,
      fixes: [SOFTENED.includes(known) ? optional(use) : removeLine(use)],
    };
  },
};

/** OpenVPN 2 still follows the line, OpenVPN 3 passes over it. */
function optional(use: DirectiveUse): Fix {
  const { start } = use.name;
  if (use.block !== undefined || use.softened !== undefined) return removeLine(use);
  return { title: l10n.t('Put "setenv opt" in front'), edits: [{ start, end: start, newText: "setenv opt " }] };
}

/** OpenVPN 3 looks at its other lists before it asks whether it may pass over a line. */
const SOFTENED: readonly OpenVpn3[] = ["not-implemented-fatal", "management-fatal", "unknown-fatal"];

/** It reads `keepalive` or these two, and what it has not read is for servers to push. */
const TIMERS: readonly string[] = ["ping", "ping-restart"];

const besideKeepalive = (): string => l10n.t('beside "keepalive" only a server may push it.');

function reasonOf(known: OpenVpn3): string | undefined {
  switch (known) {
    case "server-only-fatal":
      return l10n.t("it is for servers, and Connect is a client.");
    case "push-only-fatal":
      return l10n.t("only a server may push it.");
    case "standalone-fatal":
      return l10n.t("it makes OpenVPN a tool of the command line.");
    case "removed-fatal":
      return l10n.t("it was removed.");
    case "rejected-fatal":
      return l10n.t("it is not allowed in a profile.");
    case "not-implemented-fatal":
      return l10n.t("Connect does not have this feature.");
    case "management-fatal":
      return l10n.t("Connect has no management interface.");
    case "unknown-fatal":
      return l10n.t("it does not know the name.");
    default:
      return undefined;
  }
}
