import * as l10n from "@vscode/l10n";
import { note } from "../note.ts";
import type { PushItem } from "../server/push-item.ts";
import { sessionOptions } from "../server/reply-size.ts";
import { splitOption } from "../split-option.ts";
import type { Note, OptionLine, Scenario } from "../types.ts";
import type { AppliedLine } from "./apply-option.ts";

/** What of the reply the client takes. */
export interface Pulled {
  readonly lines: readonly AppliedLine[];
  /** What it does not take, and the lines that keep it away. */
  readonly keptAway: ReadonlyMap<PushItem, OptionLine>;
  /** The filter that makes the client give up and try again. */
  readonly rejected: Note | undefined;
}

/** Runs the reply through `pull-filter` (first match wins, by the beginning of the text) and `route-nopull`. */
export function pull(reply: readonly PushItem[], client: readonly OptionLine[], scenario: Scenario): Pulled {
  const filters = client.filter(({ name, connection }) => name === "pull-filter" && connection === undefined);
  const filterOf: FilterOf = (text) => filters.find(({ args: [, prefix = ""] }) => text.startsWith(prefix));
  const nopull = nopullIn(client);
  const lines: AppliedLine[] = [];
  const keptAway = new Map<PushItem, OptionLine>();
  for (const item of reply) {
    const text = item.text.trimStart();
    const filter = filterOf(text);
    const [name, ...args] = splitOption(text);
    const keeper = keepsAway(filter) ? filter : nopull(name);
    if (keeper !== undefined) keptAway.set(item, keeper);
    if (filter?.args[0] === "reject") return { lines, keptAway, rejected: rejection(text, filter) };
    if (name === undefined || keeper !== undefined) continue;
    const { origin, reason } = item;
    lines.push({ name, args, origin, from: "server", ...(reason === undefined ? {} : { reason }) });
  }
  return { lines, keptAway, rejected: filters.length === 0 ? undefined : lostSession(filterOf, scenario) };
}

/** Whether a filter takes the option away, alone or with the whole connection. */
export const keepsAway = (filter: OptionLine | undefined): boolean =>
  filter?.args[0] === "ignore" || filter?.args[0] === "reject";

type FilterOf = (text: string) => OptionLine | undefined;

/** What is negotiated stands behind the server's own options and passes through the same filters. */
function lostSession(filterOf: FilterOf, scenario: Scenario): Note | undefined {
  for (const text of sessionOptions(scenario.openvpn)) {
    const filter = filterOf(text);
    if (filter?.args[0] === "reject") return rejection(text, filter);
    if (filter?.args[0] === "ignore" && isNeeded(text, filterOf, scenario)) return lost(text, filter);
  }
  return undefined;
}

/** From 2.6 on a client has no cipher but the pushed one unless its file names one; between two of 2.7 packets carry the peer's number. */
function isNeeded(text: string, filterOf: FilterOf, { client = [], openvpn, openvpnServer }: Scenario): boolean {
  if (text.startsWith("cipher ")) {
    const hasOwn = client.some(({ name }) => name === "cipher" || name === "data-ciphers-fallback");
    return !hasOwn && (openvpn === "2.6" || openvpn === "2.7");
  }
  const isNew = openvpn === "2.7" && openvpnServer === "2.7";
  return text.startsWith("peer-id ") && isNew && filterOf("protocol-flags ")?.args[0] !== "ignore";
}

function lost(text: string, { origin }: OptionLine): Note {
  const [name = ""] = text.split(" ");
  return note({
    code: "pull-filter-takes-session",
    severity: "error",
    message: l10n.t(
      "pull-filter takes away what OpenVPN itself pushes, {0}: the client restarts instead of connecting.",
      name,
    ),
    origin,
    remedies: [l10n.t("Let it pass, in a line before this one: {0}", `pull-filter accept "${name} "`)],
  });
}

/** Gives the `route-nopull` that refuses an option of that name. */
export function nopullIn(client: readonly OptionLine[]): (name: string | undefined) => OptionLine | undefined {
  const nopull = client.find(({ name }) => name === "route-nopull");
  return (name = "") => (NOT_PULLED.test(name) ? nopull : undefined);
}

/** The classes of options that `route-nopull` refuses. */
const NOT_PULLED =
  /^(route|route-ipv6|route-metric|redirect-gateway|redirect-private|client-nat|block-ipv6|dhcp-.*|dns|ip-win32|block-outside-dns|register-dns|tap-sleep)$/;

const rejection = (text: string, { origin }: OptionLine): Note =>
  note({
    code: "pull-filter-rejects",
    severity: "error",
    message: l10n.t('pull-filter rejects "{0}": the client restarts instead of connecting.', text),
    origin,
    remedies: insteadOfRejecting(),
  });

/** How to connect all the same. */
export const insteadOfRejecting = (): readonly string[] => [
  l10n.t("To connect without it: ignore in place of reject."),
  l10n.t("To connect with it: accept in place of reject."),
];
