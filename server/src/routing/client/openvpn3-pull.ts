import * as l10n from "@vscode/l10n";
import { note } from "../note.ts";
import type { PushItem } from "../server/push-item.ts";
import { splitOption } from "../split-option.ts";
import type { OptionLine } from "../types.ts";
import type { AppliedLine } from "./apply-option.ts";
import { insteadOfRejecting, keepsAway, nopullIn, type Pulled } from "./pull.ts";

/** As OpenVPN 3 filters: word by word, only the last word of a filter is a beginning. */
export function pull3(reply: readonly PushItem[], client: readonly OptionLine[]): Pulled {
  const filters = client.filter(({ name }) => name === "pull-filter").map((line) => ({ line, words: wordsOf(line) }));
  const nopull = nopullIn(client);
  const lines: AppliedLine[] = [];
  const keptAway = new Map<PushItem, OptionLine>();
  for (const item of reply) {
    const { text, origin: from, reason } = item;
    const words = splitOption(text);
    const [name, ...args] = words;
    const filter = filters.find((one) => matches(one.words, words))?.line;
    const keeper = keepsAway(filter) ? filter : nopull(name);
    if (keeper !== undefined) keptAway.set(item, keeper);
    if (filter?.args[0] === "reject") {
      const message = l10n.t('pull-filter rejects "{0}": the client gives up.', text);
      const { origin } = filter;
      const remedies = insteadOfRejecting();
      return {
        lines,
        keptAway,
        rejected: note({ code: "pull-filter-rejects", severity: "error", message, origin, remedies }),
      };
    }
    if (name === undefined || keeper !== undefined) continue;
    lines.push({ name, args, origin: from, from: "server", ...(reason === undefined ? {} : { reason }) });
  }
  return { lines, keptAway, rejected: undefined };
}

const wordsOf = ({ args: [, text = ""] }: OptionLine): readonly string[] => splitOption(text);

const matches = (filter: readonly string[], words: readonly string[]): boolean =>
  filter.every((part, at) => (at === filter.length - 1 ? words[at]?.startsWith(part) : words[at] === part));
