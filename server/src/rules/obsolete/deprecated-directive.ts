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
  concerns: ({ status }) => status !== undefined,
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
      message: messageOf(use, status.replacement),
      ...(fix === undefined ? {} : { fixes: [fix] }),
    };
  },
};

function messageOf({ name, args }: DirectiveUse, replacement: string | undefined): string {
  const [first] = args;
  if (name.value === "x509-username-field" && first !== undefined)
    return l10n.t(
      'From 2.7 on OpenVPN no longer makes capitals of "{0}": write "{1}".',
      first.value,
      first.value.toUpperCase(),
    );
  if (replacement === undefined) return l10n.t('"{0}" is outdated: newer versions of OpenVPN drop it.', name.value);
  const names = replacement.split(" / ").map((one) => `"${one}"`);
  return l10n.t('"{0}" is outdated: use {1}.', name.value, listOf(names));
}

/** a, b or c */
function listOf(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  return others.length === 0 ? (last ?? "") : l10n.t("{0} or {1}", others.toReversed().join(", "), last ?? "");
}

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
