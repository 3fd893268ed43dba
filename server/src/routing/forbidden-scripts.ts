import * as l10n from "@vscode/l10n";
import { atoi } from "./atoi.ts";
import { note } from "./note.ts";
import { indexOptions } from "./option-index.ts";
import type { Note, Scenario } from "./types.ts";

/** The first of these scripts that the side names and may not run, and without which nothing goes on. A reply that was received tells otherwise. */
export function scriptThatEnds(
  scenario: Scenario,
  side: "server" | "client",
  names: readonly string[],
): Note | undefined {
  if (scenario.pushReply !== undefined || (side === "client" && scenario.client3)) return undefined;
  const options = indexOptions(scenario[side] ?? []);
  if (atoi(options.last("script-security")?.args[0] ?? "1") >= 2) return undefined;
  const line = names.map(options.last).find((one) => (one?.args[0] ?? "") !== "");
  if (line === undefined) return undefined;
  const said = { severity: "error", origin: line.origin } as const;
  const remedy = "script-security 2";
  return side === "server"
    ? {
        ...note({ ...said, code: "server-script-not-allowed", message: whatServerDoes(line.name) }),
        remedies: [{ system: "any", text: l10n.t("In the server's file: {0}", remedy) }],
      }
    : {
        ...note({ ...said, code: "client-script-not-allowed", message: whatClientDoes(line.name) }),
        remedies: [{ system: "any", text: l10n.t("In the client's file: {0}", remedy) }],
      };
}

const whatServerDoes = (name: string): string =>
  name === "up"
    ? l10n.t('The server ends itself because it may not run the script of up without "script-security 2".')
    : l10n.t(
        'The server turns every client away because it may not run the script of {0} without "script-security 2".',
        name,
      );

const whatClientDoes = (name: string): string =>
  name === "up"
    ? l10n.t('The client ends itself because it may not run the script of up without "script-security 2".')
    : l10n.t('The client trusts no server because it may not run the script of {0} without "script-security 2".', name);
