import * as l10n from "@vscode/l10n";
import { note } from "../note.ts";
import type { PushItem } from "../server/push-item.ts";
import { splitOption } from "../split-option.ts";
import type { Note, OptionLine } from "../types.ts";
import type { AppliedLine } from "./apply-option.ts";

/** What of the reply the client takes. */
export interface Pulled {
  readonly lines: readonly AppliedLine[];
  /** The filter that makes the client give up and try again. */
  readonly rejected: Note | undefined;
}

/** Runs the reply through `pull-filter` (first match wins, by the beginning of the text) and `route-nopull`. */
export function pull(reply: readonly PushItem[], client: readonly OptionLine[]): Pulled {
  const filters = client.filter(({ name, connection }) => name === "pull-filter" && connection === undefined);
  const nopull = client.some(({ name }) => name === "route-nopull");
  const lines: AppliedLine[] = [];
  for (const item of reply) {
    const text = item.text.trimStart();
    const filter = filters.find(({ args: [, prefix = ""] }) => text.startsWith(prefix));
    if (filter?.args[0] === "reject") return { lines, rejected: rejection(text, filter) };
    if (filter?.args[0] === "ignore") continue;
    const [name, ...args] = splitOption(text);
    if (name === undefined || (nopull && NOT_PULLED.test(name))) continue;
    const { origin, reason } = item;
    lines.push({ name, args, origin, from: "server", ...(reason === undefined ? {} : { reason }) });
  }
  return { lines, rejected: undefined };
}

/** The classes of options that `route-nopull` refuses. */
export const NOT_PULLED =
  /^(route|route-ipv6|route-metric|redirect-gateway|redirect-private|client-nat|block-ipv6|dhcp-.*|dns|ip-win32|block-outside-dns|register-dns|tap-sleep)$/;

const rejection = (text: string, { origin }: OptionLine): Note =>
  note({
    code: "pull-filter-rejects",
    severity: "error",
    message: l10n.t('pull-filter rejects "{0}": the client restarts instead of connecting.', text),
    origin,
  });
