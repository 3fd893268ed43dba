import * as l10n from "@vscode/l10n";
import type { Target } from "../config/types.ts";
import { note } from "../routing/note.ts";
import type { Note } from "../routing/types.ts";
import { suppressed } from "../rules/suppress.ts";
import { originAt } from "./origin-at.ts";
import { between } from "./pair/between.ts";
import type { End, PairCode } from "./pair/pair.ts";

/** What keeps packets from passing, though the simulation knows nothing of it, and what to do about it. */
const REMEDIES: Readonly<Partial<Record<PairCode, () => string>>> = {
  "pair-ciphers": () => l10n.t("Let both lists hold the same cipher: {0}", "data-ciphers AES-256-GCM:AES-128-GCM"),
  "pair-auth": () => l10n.t("Write the same digest at both ends, such as {0}", "auth SHA256"),
  "pair-compression": () => l10n.t("Take the lines about compression away at both ends."),
  "pair-fragment": () => l10n.t("Write the same fragment line at both ends, or none at either."),
  "pair-tls-key": () => l10n.t("Name the same key with the same directive at both ends."),
  "pair-key-direction": () => l10n.t("Give the server direction 0 and the client 1, or neither of them any."),
  "pair-ca": () => l10n.t("Give each end the certificate of the authority that signed the other's."),
  "pair-certificate-usage": () => l10n.t("Have the certificate issued anew for its end: server or client."),
  "pair-certificate-name": () => l10n.t("Write the name that the other end's certificate has."),
};

/**
 * Why two files that are right by themselves do not come together, beside what the simulation finds by itself; each leads
 * to a line of the own file.
 */
export function* mismatchNotes(own: End, other: End, target: Target): Iterable<Note> {
  const { config, uri: file, lineStarts } = own.document;
  for (const found of between(own, other, target)) {
    const remedy = REMEDIES[found.code];
    if (remedy === undefined || found.severity !== "warning" || suppressed(config, [found]).length === 0) continue;
    const { code, message, at } = found;
    yield note({ code, message, origin: originAt(config, { file, lineStarts }, at.start), remedies: [remedy()] });
  }
}
