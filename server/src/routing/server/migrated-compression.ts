import * as l10n from "@vscode/l10n";
import type { OptionLine, Scenario } from "../types.ts";
import type { PushItem } from "./push-item.ts";

/** `compress migrate`: a client whose file says anything of compression is sent what packs nothing, in front of its own pushes. */
export function migratedCompression({
  server = [],
  client = [],
  client3,
}: Pick<Scenario, "server" | "client" | "client3">): readonly PushItem[] {
  const [ours, theirs] = [compressionOf(server), compressionOf(client)];
  if (!migrates(ours) || theirs === undefined || migrates(theirs) || client3) return [];
  const reason = l10n.t("compress migrate: the client has compression, and is told to go on without");
  return [{ text: "compress stub-v2", origin: ours?.origin ?? null, reason }];
}

const compressionOf = (lines: readonly OptionLine[]): OptionLine | undefined =>
  lines.findLast(({ name }) => name === "compress" || name === "comp-lzo");

const migrates = (line: OptionLine | undefined): boolean => line?.name === "compress" && line.args[0] === "migrate";
