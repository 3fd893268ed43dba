import * as l10n from "@vscode/l10n";
import { isKeyMaterial } from "../config/key-material.ts";
import { isSoftened } from "../config/standing.ts";
import type { Target } from "../config/types.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Version } from "../directives/types.ts";
import type { Word } from "../syntax/tree.ts";
import { changeTo } from "./change-to.ts";
import { nearestName } from "./nearest-name.ts";
import { rememberingSome } from "./remembering-some.ts";
import type { DirectiveRule, Finding } from "./rule.ts";

export const unknownDirective: DirectiveRule = {
  code: "unknown-directive",
  summary: "OpenVPN does not know the directive, in any version.",
  standings: ["unknown"],
  visit(use, { target }) {
    if (use.facts !== undefined) return undefined;
    const { name } = use;
    return {
      at: name,
      severity: isSoftened(use, "unknown") ? "information" : "error",
      message: isKeyMaterial(name.value)
        ? keyMaterial()
        : l10n.t('OpenVPN does not know a directive "{0}".', name.value),
      closer: () => suggestion(name, target),
    };
  },
};

const keyMaterial = (): string =>
  l10n.t("OpenVPN reads this line as a directive: the tag of its inline block is missing or misspelt above.");

/** A mistake is often made more than once, and stays for some edits. */
const nearestAmong = (version: Version) =>
  rememberingSome(100, (name) => nearestName(name, (known) => grammarOf(known, version) !== undefined));

const nearestIn: Readonly<Record<Version, ReturnType<typeof nearestAmong>>> = {
  "2.4": nearestAmong("2.4"),
  "2.5": nearestAmong("2.5"),
  "2.6": nearestAmong("2.6"),
  "2.7": nearestAmong("2.7"),
};

function suggestion(name: Word, { openvpn }: Target): Pick<Finding, "message" | "fixes"> {
  if (isKeyMaterial(name.value)) return { message: keyMaterial() };
  const near = nearestIn[openvpn](name.value);
  if (near === undefined) return { message: l10n.t('OpenVPN does not know a directive "{0}".', name.value) };
  const message = l10n.t('OpenVPN does not know a directive "{0}". Did you mean "{1}"?', name.value, near);
  return { message, fixes: [changeTo(name, near)] };
}
