import * as l10n from "@vscode/l10n";
import { all, type Effective, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { removeLine } from "../remove-line.ts";
import type { Constraint } from "./constraint.ts";

/** Other systems than Windows count from 2.7 on, and only what they know. */
export const dhcpOptionLimit: Constraint = {
  code: "dhcp-option-limit",
  summary: "More name servers or search domains than OpenVPN keeps.",
  *check(options) {
    const counts = new Map<string, number>();
    for (const use of all(options, "dhcp-option")) {
      const kind = kindOf(use);
      const limit = limitOf(options, kind);
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (limit === undefined || count <= limit) continue;
      const message = l10n.t('OpenVPN takes {0} lines "dhcp-option {1}" at most.', limit, kind);
      yield { use, message, fixes: [removeLine(use)] };
    }
  },
};

/** IPv6 name servers have a list of their own. */
function kindOf(use: DirectiveUse): string {
  const kind = value(use) ?? "";
  return kind === "DNS" && value(use, 1)?.includes(":") === true ? "DNS6" : kind;
}

function limitOf(options: Effective, kind: string): number | undefined {
  const onWindows = options.target.platform === "windows";
  if (!onWindows && !since(options, "2.7")) return undefined;
  if (kind === "DNS" || kind === "DNS6") return 4;
  if (kind === "DOMAIN-SEARCH") return since(options, "2.5") ? 10 : undefined;
  return onWindows && ["WINS", "NTP", "NBDD"].includes(kind) ? 4 : undefined;
}
