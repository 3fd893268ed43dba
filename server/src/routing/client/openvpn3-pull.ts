import * as l10n from "@vscode/l10n";
import { note } from "../note.ts";
import type { PushItem } from "../server/push-item.ts";
import { splitOption } from "../split-option.ts";
import type { OptionLine } from "../types.ts";
import type { AppliedLine } from "./apply-option.ts";
import { insteadOfRejecting, NOT_PULLED, type Pulled } from "./pull.ts";

/** As OpenVPN 3 filters: word by word, only the last word of a filter is a beginning. */
export function pull3(reply: readonly PushItem[], client: readonly OptionLine[]): Pulled {
  const filters = client.filter(({ name }) => name === "pull-filter").map((line) => ({ line, words: wordsOf(line) }));
  const nopull = client.some(({ name }) => name === "route-nopull");
  const lines: AppliedLine[] = [];
  for (const { text, origin: from, reason } of reply) {
    const words = splitOption(text);
    const filter = filters.find((one) => matches(one.words, words))?.line;
    if (filter?.args[0] === "reject") {
      const message = l10n.t('pull-filter rejects "{0}": the client gives up.', text);
      const { origin } = filter;
      const remedies = insteadOfRejecting();
      return { lines, rejected: note({ code: "pull-filter-rejects", severity: "error", message, origin, remedies }) };
    }
    const [name, ...args] = words;
    if (name === undefined || filter?.args[0] === "ignore" || (nopull && NOT_PULLED.test(name))) continue;
    lines.push({ name, args, origin: from, from: "server", ...(reason === undefined ? {} : { reason }) });
  }
  return { lines, rejected: undefined };
}

const wordsOf = ({ args: [, text = ""] }: OptionLine): readonly string[] => splitOption(text);

const matches = (filter: readonly string[], words: readonly string[]): boolean =>
  filter.every((part, at) => (at === filter.length - 1 ? words[at]?.startsWith(part) : words[at] === part));
