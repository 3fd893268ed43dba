import * as l10n from "@vscode/l10n";
import { grammarOf } from "../../directives/lookup.ts";
import type { WholeRule } from "../rule.ts";

/** The first `<connection>` block ends what lines outside can say for the connections. */
export const ignoredAfterConnection: WholeRule = {
  code: "ignored-after-connection",
  summary: "A line for connections outside of the connection blocks, which no longer counts.",
  client: "openvpn",
  *check({ config, target, directives, named }) {
    const block = named("connection").find(({ block, connection }) => block !== undefined && connection === undefined);
    if (block === undefined || config.kind !== "main") return;
    for (const use of directives) {
      if (use.connection !== undefined || use.included !== undefined || use.facts === undefined) continue;
      const before = use.name.start < block.name.start;
      if (before && use.name.value !== "remote") continue;
      if (KEYS.includes(use.name.value) || grammarOf(use.facts, target.openvpn)?.places.includes("connection") !== true)
        continue;
      yield {
        at: use.name,
        severity: "warning",
        tags: ["unnecessary"],
        message: before
          ? l10n.t('With <connection> blocks OpenVPN never uses this "remote": put it into a block of its own.')
          : l10n.t(
              'A <connection> block stands before, so "{0}" is ignored here: put it above the first block, or into the blocks.',
              use.name.value,
            ),
        ...(before || use.block !== undefined ? {} : { fixes: [moveUp(config.tree.text, use.item, block.item.start)] }),
      };
    }
  },
};

/** Blocks without a key of their own take these from anywhere. */
const KEYS = ["tls-auth", "tls-crypt", "tls-crypt-v2", "key-direction"];

function moveUp(text: string, line: { readonly start: number; readonly end: number }, to: number) {
  const moved = text.slice(line.start, line.end).trimEnd();
  return {
    title: l10n.t("Move it above the first <connection> block"),
    edits: [
      { start: to, end: to, newText: `${moved}\n` },
      { start: line.start, end: line.end, newText: "" },
    ],
  };
}
