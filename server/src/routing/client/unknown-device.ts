import * as l10n from "@vscode/l10n";
import { note } from "../note.ts";
import type { OptionIndex } from "../option-index.ts";
import type { Note, Scenario } from "../types.ts";

/** A device is a tun or a tap by the beginning of its name, else by dev-type; without either it cannot be opened. */
export function unknownDevice(options: OptionIndex, { pushReply, os }: Scenario): Note | undefined {
  const line = options.last("dev");
  const name = line?.args[0];
  const isKnown = name === undefined || options.has("dev-type") || /^(?:tun|tap|null)/.test(name);
  // A pasted reply proves that a tunnel came up; macOS has names of its own.
  if (isKnown || pushReply !== undefined || os === "macos") return undefined;
  const message = l10n.t("Nothing says whether {0} is a tun or a tap, so OpenVPN cannot open it.", name);
  const remedies = [l10n.t("Add a line below it: {0}", "dev-type tun")];
  return note({ code: "device-type-unknown", severity: "error", message, origin: line?.origin ?? null, remedies });
}
