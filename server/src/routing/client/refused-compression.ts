import * as l10n from "@vscode/l10n";
import { refusesToPack } from "../compression.ts";
import { note } from "../note.ts";
import type { OptionIndex } from "../option-index.ts";
import type { Note, OptionLine, Scenario } from "../types.ts";

/** What the server has the client pack with, where the client ends the session over that. A reply that was received tells otherwise. */
export function refusedCompression(
  pulled: readonly OptionLine[],
  own: OptionIndex,
  { openvpn, client3, pushReply }: Scenario,
): Note | undefined {
  if (client3 || pushReply !== undefined || openvpn === "2.4" || openvpn === "2.5") return undefined;
  const line = pulled.findLast(({ name }) => name === "compress" || name === "comp-lzo");
  if (line === undefined || !refusesToPack(line, (name) => own.last(name)?.args)) return undefined;
  return {
    ...note({
      code: "compression-refused",
      severity: "error",
      message: l10n.t(
        "The server pushes {0}, and a client that does not allow compression ends the session at once. Leave compression out on both ends.",
        [line.name, ...line.args].join(" "),
      ),
      origin: line.origin,
    }),
    remedies: [{ system: "any", text: l10n.t("In the client's file: {0}", "pull-filter ignore comp") }],
  };
}
