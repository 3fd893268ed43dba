import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import { statusOf } from "../../directives/lookup.ts";
import { removeLine } from "../remove-line.ts";
import type { DirectiveRule } from "../rule.ts";

export const ignoredDirective: DirectiveRule = {
  code: "ignored-directive",
  summary: "The target version takes the directive and does nothing with it.",
  client: "openvpn",
  concerns: ({ status }) => status !== undefined,
  visit(use, { target, standing }) {
    if (use.facts?.status === undefined) return undefined;
    const status = statusOf(use.facts, target.openvpn);
    const ignored = status?.state === "ignored-warn" || status?.state === "ignored-silent";
    if (!ignored || !isMeant(use, target) || standing(use) !== "fine") return undefined;
    return {
      at: use.name,
      severity: "hint",
      tags: ["unnecessary"],
      message: messageOf(use.name.value, target.openvpn, status.replacement),
      fixes: [{ ...removeLine(use), ...(use.pushedBy === undefined ? { safe: true } : {}) }],
    };
  },
};

const messageOf = (name: string, version: string, replacement: string | undefined): string =>
  replacement === undefined
    ? l10n.t('OpenVPN {0} does nothing with "{1}".', version, name)
    : l10n.t('OpenVPN {0} does nothing with "{1}": "{2}" does it now.', version, name, replacement);

const ONLY_WINDOWS_IGNORES = ["user", "group", "mark"];

/** Some are ignored on one system only, which then has to be the target. */
function isMeant({ name, args, pushedBy }: DirectiveUse, { platform }: Target): boolean {
  if (name.value === "win-sys") return args[0]?.value === "env";
  if (name.value === "tcp-nodelay" || name.value === "socket-flags") return false;
  if (name.value === "route-method") return platform === "linux" || platform === "macos";
  if (name.value === "mark" && platform === "macos") return true;
  if (ONLY_WINDOWS_IGNORES.includes(name.value)) return platform === "windows";
  return !(name.value === "tun-ipv6" && pushedBy !== undefined);
}
