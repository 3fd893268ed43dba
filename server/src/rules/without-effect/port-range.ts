import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import type { DirectiveRule } from "../rule.ts";

/** OpenVPN reads ports as names of services and looks them up when it connects. */
export const portRange: DirectiveRule = {
  code: "port-range",
  summary: "A port above 65535, or none at all.",
  names: ["port", "lport", "rport", "remote", "local", "http-proxy", "socks-proxy", "management", "port-share"],
  visit(use) {
    const word = portOf(use);
    if (word === undefined || !/^\d+$/.test(word.value)) return undefined;
    const port = Number(word.value);
    if (
      port <= 65535 &&
      (port > 0 || use.name.value === "lport" || use.name.value === "port" || use.name.value === "local")
    )
      return undefined;
    return { at: word, severity: "warning", message: l10n.t("{0} is no port: ports go from 1 to 65535.", word.value) };
  },
};

const FIRST = ["port", "lport", "rport"];

const portOf = ({ name, args }: DirectiveUse) => (FIRST.includes(name.value) ? args[0] : args[1]);
