import * as l10n from "@vscode/l10n";
import { isKeyMaterial } from "../config/key-material.ts";
import type { DirectiveUse, Target } from "../config/types.ts";
import { inlineCode } from "./escape-markdown.ts";

/** A name that no version of OpenVPN knows. */
export function describeUnknown({ name, softened }: DirectiveUse, { openvpn }: Target): readonly string[] {
  const unknown = isKeyMaterial(name.value)
    ? l10n.t("This line is read as a directive: the tag of its inline block is missing or misspelt above.")
    : l10n.t("{0} is not a directive of any OpenVPN up to {1}.", inlineCode(name.value), "2.7");
  const outcome =
    softened === undefined
      ? l10n.t("OpenVPN {0} stops when it meets it.", openvpn)
      : l10n.t("OpenVPN {0} only warns about it here, because of {1}.", openvpn, inlineCode(softened));
  return [unknown, outcome];
}
