import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import { statusOf } from "../../directives/lookup.ts";
import type { DirectiveRule } from "../rule.ts";
import { replacementFix } from "./replacement.ts";

/** A quiet rule: half of all real files have such lines, and they work. */
export const deprecatedDirective: DirectiveRule = {
  code: "deprecated-directive",
  summary: "The directive works, but is on its way out.",
  client: "openvpn",
  visit(use, { target, standing }) {
    if (use.facts?.status === undefined) return undefined;
    const status = statusOf(use.facts, target.openvpn);
    const leaving =
      status?.state === "deprecated-warn" || status?.state === "discouraged" || status?.state === "renamed";
    if (!leaving || !isMeant(use, target) || standing(use) !== "fine") return undefined;
    const fix = replacementFix(use, target);
    return {
      at: use.name,
      severity: "hint",
      tags: ["deprecated"],
      message: messageOf(use.name.value, status.replacement),
      ...(fix === undefined ? {} : { fixes: [fix] }),
    };
  },
};

const messageOf = (name: string, replacement: string | undefined): string =>
  replacement === undefined
    ? l10n.t('"{0}" is outdated: newer versions of OpenVPN drop it.', name)
    : l10n.t('"{0}" is outdated: use "{1}".', name, replacement);

/** Compression and static keys have rules of their own; some directives are outdated with some values only. */
function isMeant({ name, args }: DirectiveUse, { openvpn }: Target): boolean {
  const value = args[0]?.value ?? "";
  switch (name.value) {
    case "compress":
    case "comp-lzo":
    case "secret":
    case "tcp-nodelay":
    case "reneg-bytes":
    case "reneg-pkts":
    case "gremlin":
      return false;
    case "allow-compression":
      return value === "yes";
    case "key-method":
      return value === "1";
    case "x509-username-field":
      return openvpn !== "2.7" && value !== "" && value === value.toLowerCase() && !value.startsWith("ext:");
    default:
      return true;
  }
}
