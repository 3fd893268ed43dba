import * as l10n from "@vscode/l10n";
import type { Target } from "../config/types.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { Directive, OpenVpn3, State } from "../directives/types.ts";
import { inlineCode } from "./escape-markdown.ts";
import { statusFor } from "./status-for.ts";

/** What became of the directive in the target's version; undefined while it simply works there. */
export function statusSentence(directive: Directive, target: Pick<Target, "openvpn" | "platform">): string | undefined {
  const { openvpn } = target;
  const status = statusFor(directive, target);
  const sentence =
    status !== undefined
      ? stateSentence(status.state, openvpn)
      : grammarOf(directive, openvpn) === undefined
        ? unknownSentence(directive, openvpn)
        : undefined;
  if (sentence === undefined) return undefined;
  const instead = status?.replacement ?? laterReplacement(directive);
  return instead === undefined ? `⚠ ${sentence}` : `⚠ ${sentence} ${l10n.t("Use {0} instead.", alternatives(instead))}`;
}

/** The facts name several ways out as "this / that". */
const alternatives = (replacement: string): string => replacement.split(" / ").map(inlineCode).join(l10n.t(" or "));

function stateSentence(state: State, openvpn: string): string {
  switch (state) {
    case "removed-fatal":
      return l10n.t("Removed: OpenVPN {0} stops when it meets this line.", openvpn);
    case "removed-unknown":
      return l10n.t("Removed: OpenVPN {0} does not know it any more.", openvpn);
    case "ignored-warn":
      return l10n.t("Without effect: OpenVPN {0} ignores it with a warning.", openvpn);
    case "ignored-silent":
      return l10n.t("Without effect: OpenVPN {0} ignores it.", openvpn);
    case "deprecated-warn":
      return l10n.t("Deprecated: OpenVPN {0} still takes it, with a warning.", openvpn);
    case "discouraged":
      return l10n.t("Better avoided, though OpenVPN {0} still takes it.", openvpn);
    case "renamed":
      return l10n.t("Renamed: OpenVPN {0} still takes the old name.", openvpn);
  }
}

function unknownSentence({ firstRelease, lastRelease }: Directive, openvpn: string): string {
  if (lastRelease !== undefined && seriesOf(lastRelease) < seriesOf(openvpn)) {
    return l10n.t("Removed: OpenVPN {0} does not know it; {1} was the last to do so.", openvpn, lastRelease);
  }
  return l10n.t("Too new: OpenVPN {0} does not know it; it came with {1}.", openvpn, firstRelease);
}

/** "2.4.12" as a number that orders series: 2.4, 2.10 are not wanted. */
const seriesOf = (release: string): number => Number.parseFloat(release.replace(/^<=/, ""));

const laterReplacement = ({ status }: Directive): string | undefined =>
  status?.find(({ state, replacement }) => state.startsWith("removed") && replacement !== undefined)?.replacement;

/** What OpenVPN Connect makes of the directive in a profile. */
export function connectSentence({ openvpn3 }: Pick<Directive, "openvpn3">): string {
  return CONNECT[openvpn3]();
}

const refused = (): string => l10n.t("OpenVPN Connect refuses a profile with it.");
const ignored = (): string => l10n.t("OpenVPN Connect ignores it.");

const CONNECT: Readonly<Record<OpenVpn3, () => string>> = {
  supported: () => l10n.t("OpenVPN Connect knows it."),
  "ignored-silently": ignored,
  "ignored-warning": () => l10n.t("OpenVPN Connect ignores it with a warning."),
  "not-implemented-ignored": () => l10n.t("OpenVPN Connect ignores it: it is not implemented there."),
  "script-or-plugin-ignored": () => l10n.t("OpenVPN Connect ignores it: it runs no scripts or plugins."),
  "server-only-fatal": () => l10n.t("OpenVPN Connect refuses a profile with it: it is for servers."),
  "push-only-fatal": () => l10n.t("OpenVPN Connect takes it from the server only and refuses a profile with it."),
  "standalone-fatal": () => l10n.t("OpenVPN Connect refuses a profile with it: it is a command-line tool's option."),
  "removed-fatal": () => l10n.t("OpenVPN Connect refuses a profile with it: it was removed there."),
  "rejected-fatal": refused,
  "not-implemented-fatal": () => l10n.t("OpenVPN Connect refuses a profile with it: it is not implemented there."),
  "management-fatal": () => l10n.t("OpenVPN Connect refuses a profile with it: it has no management interface."),
  "unknown-fatal": () => l10n.t("OpenVPN Connect does not know it and refuses a profile with it."),
};
