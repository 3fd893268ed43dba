import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import { buildOptions } from "../directives/checks.ts";
import { own } from "../directives/own.ts";
import type { DirectiveRule } from "./rule.ts";

export const buildOption: DirectiveRule = {
  code: "build-option",
  summary: "Only specially configured builds of OpenVPN know the directive.",
  client: "openvpn",
  standings: ["fine"],
  names: Object.keys(buildOptions),
  visit(use, { standing }) {
    const build = own(buildOptions, use.name.value);
    if (build === undefined || standing(use) !== "fine" || isSoftened(use, "unknown")) return undefined;
    const message = l10n.t(
      'OpenVPN knows "{0}" only where it was built with {1}; the usual builds stop there.',
      use.name.value,
      build.needs,
    );
    return { at: use.name, severity: build.severity, message };
  },
};
