import * as l10n from "@vscode/l10n";
import { STOPPERS } from "../config/stops-reading.ts";
import type { DirectiveRule } from "./rule.ts";

export const neverRead: DirectiveRule = {
  code: "never-read",
  summary: "At this directive OpenVPN prints something and ends: nothing below is read.",
  client: "openvpn",
  names: STOPPERS,
  standings: ["fine"],
  visit({ name }) {
    const message = l10n.t('At "{0}" OpenVPN prints something and ends: it reads nothing below.', name.value);
    return { at: name, severity: "warning", message };
  },
};
