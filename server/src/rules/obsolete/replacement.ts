import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import { own } from "../../directives/own.ts";
import type { Fix } from "../rule.ts";

/** Names that mean the same as another, since that series. */
const RENAMED: Readonly<Record<string, { readonly to: string; readonly old?: readonly string[] }>> = {
  "ncp-ciphers": { to: "data-ciphers", old: ["2.4"] },
  "server-poll-timeout": { to: "connect-timeout" },
  "ip-remote-hint": { to: "preresolve" },
  "udp-mtu": { to: "link-mtu" },
  "show-curves": { to: "show-groups", old: ["2.4"] },
  parameter: { to: "echo" },
};

/** The line that the target wants in a directive's place; safe only where it says the same in other words. */
export function replacementFix(use: DirectiveUse, { openvpn }: Target): Fix | undefined {
  const renamed = own(RENAMED, use.name.value);
  if (renamed !== undefined && use.block === undefined && renamed.old?.includes(openvpn) !== true) {
    const { start, end } = use.name;
    return { title: l10n.t('Change to "{0}"', renamed.to), edits: [{ start, end, newText: renamed.to }], safe: true };
  }
  if (use.name.value === "x509-username-field") return capitalsFix(use);
  if (use.name.value === "client-cert-not-required") return replaceLine(use, "verify-client-cert none", "safe");
  const line = lineFor(use);
  return line === undefined || use.block !== undefined ? undefined : replaceLine(use, line, "asks");
}

/** What OpenVPN up to 2.6 makes of the word by itself. */
function capitalsFix({ args: [word] }: DirectiveUse): Fix | undefined {
  if (word === undefined) return undefined;
  const { start, end, value } = word;
  const newText = value.toUpperCase();
  return { title: l10n.t('Change to "{0}"', newText), edits: [{ start, end, newText }], safe: true };
}

function lineFor({ name, args }: DirectiveUse): string | undefined {
  const [first] = args;
  if (name.value === "ns-cert-type" && first !== undefined) return `remote-cert-tls ${first.value}`;
  if (name.value === "tls-remote" && first !== undefined) return verifyName(first.value);
  if (name.value === "ecdh-curve" && first !== undefined) return `tls-groups ${first.value}`;
  return undefined;
}

/** `tls-remote` took a common name, its beginning, or a whole subject. */
function verifyName(name: string): string {
  const isSubject = name.includes("=");
  const word = /[\s"'#;\\]/.test(name) ? `"${name.replaceAll(/["\\]/g, "\\$&")}"` : name;
  return isSubject ? `verify-x509-name ${word} subject` : `verify-x509-name ${word} name`;
}

function replaceLine({ name, args }: DirectiveUse, line: string, how: "safe" | "asks"): Fix {
  const edit = { start: name.start, end: args.at(-1)?.end ?? name.end, newText: line };
  return { title: l10n.t('Replace by "{0}"', line), edits: [edit], ...(how === "safe" ? { safe: true } : {}) };
}
