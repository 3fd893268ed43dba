import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Place } from "../directives/types.ts";
import { moveOut } from "./move-out.ts";
import type { DirectiveRule } from "./rule.ts";

export const wrongPlace: DirectiveRule = {
  code: "wrong-place",
  summary: "The directive may not stand in this kind of file or block.",
  client: "openvpn",
  standings: ["wrong-place"],
  visit(use, { standing, target, config }) {
    if (use.facts === undefined || standing(use) !== "wrong-place") return undefined;
    const places = grammarOf(use.facts, target.openvpn)?.places ?? [];
    const fix = places.includes("main") ? moveOut(use, config.tree.text) : undefined;
    const fixes = fix === undefined ? {} : { fixes: [fix] };
    return { at: use.block?.open ?? use.name, severity: "error", message: messageOf(use, places), ...fixes };
  },
};

function messageOf({ name, place }: DirectiveUse, places: readonly Place[]): string {
  const where = placesOf(places);
  switch (place) {
    case "main":
      return l10n.t('"{0}" cannot stand in a configuration file; it belongs in {1}.', name.value, where);
    case "connection":
      return l10n.t('"{0}" cannot stand in a <connection> block; it belongs in {1}.', name.value, where);
    case "ccd":
      return l10n.t('"{0}" cannot stand in a client-config-dir file; it belongs in {1}.', name.value, where);
    case "push":
      return l10n.t('"{0}" cannot be pushed: clients refuse it. It belongs in {1}.', name.value, where);
  }
}

function placesOf(places: readonly Place[]): string {
  if (places.includes("main")) return l10n.t("the configuration file itself");
  if (places.includes("ccd")) return l10n.t("the client's file in client-config-dir");
  return l10n.t("what a server pushes");
}
