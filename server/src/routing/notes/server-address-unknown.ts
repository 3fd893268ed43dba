import * as l10n from "@vscode/l10n";
import { parseIPv6, parseNumericIPv4 } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** The host route to the server has no address to go to, so it is missing from the table. */
export function* serverAddressUnknown({ plan, traffic, client, pushed, scenario }: NoteContext): Iterable<Note> {
  if (plan.servers.length > 0 || traffic.ipv4 !== "all") return;
  const names = client.all("remote").filter(({ args }) => args[0] !== undefined && !isAddress(args[0]));
  const named = names.find(({ args }) => args[0] === scenario.remote) ?? names[0];
  const isLocal = [...client.all("redirect-gateway"), ...pushed.all("redirect-gateway")].some(({ args }) =>
    args.includes("local"),
  );
  const host = named?.args[0];
  if (host === undefined || isLocal) return;
  yield {
    code: "server-address-unknown",
    severity: "information",
    message: l10n.t(
      "{0} is not known here: the host route that keeps the tunnel itself outside of the VPN is missing from this table.",
      named?.origin == null ? l10n.t("The server's public address") : l10n.t("The address of {0}", host),
    ),
    origin: named?.origin ?? null,
    remedies: [
      anywhere(
        named?.origin == null
          ? l10n.t("Tell it, or choose the client's file, which names the server.")
          : l10n.t("Say what {0} resolves to: OpenVPN asks for it when it connects.", host),
      ),
    ],
  };
}

const isAddress = (host: string): boolean => parseNumericIPv4(host) !== undefined || parseIPv6(host) !== undefined;
