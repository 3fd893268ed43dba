import * as l10n from "@vscode/l10n";
import type { Reply } from "../client/apply-reply.ts";
import { refusesToPack } from "../compression.ts";
import { scriptThatEnds } from "../forbidden-scripts.ts";
import { note, withRefused } from "../note.ts";
import { indexOptions } from "../option-index.ts";
import type { Note, OptionLine, Scenario } from "../types.ts";
import { type ClientInstance, clientInstance } from "./client-instance.ts";
import { migratedCompression } from "./migrated-compression.ts";
import { isNotOfSession, pushReply } from "./push-reply.ts";
import { serverSetup } from "./server-setup.ts";

/** What reaches the client: the given PUSH_REPLY, or the one the server makes for it. */
export function replyFor(scenario: Scenario): Reply {
  if (scenario.pushReply !== undefined) return givenReply(scenario.pushReply);
  if (scenario.server === undefined) return { kind: "unknown", items: [], notes: [] };
  const setup = serverSetup(scenario.server, scenario.openvpnServer);
  const refusals = withRefused(setup.refusals, scenario.refused?.server);
  if (refusals.length > 0) return { kind: "refused", items: [], notes: refusals };
  const script = scriptThatEnds(scenario, "server", ENDING_SCRIPTS[setup.mode]);
  if (script !== undefined) return { kind: "refused", items: [], notes: [script] };
  if (setup.mode === "p2p") return { kind: "none", items: setup.pushes.filter(isNotOfSession), notes: [] };
  const pushes = [...setup.pushes, ...migratedCompression(scenario)];
  const instance = clientInstance({ ...setup, pushes }, scenario.ccd ?? []);
  const rejection = rejectionOf(instance, scenario);
  if (rejection !== undefined) return { kind: "refused", items: [], notes: [rejection] };
  const { items, notes } = pushReply(setup, instance, scenario);
  return { kind: "pushed", items, notes: [...(scenario.refused?.ccd ?? []), ...notes, ...takenByIroute(instance)] };
}

/** Without these nobody gets in: the server ends itself over `up`, and takes a script that did not run for a no. */
const ENDING_SCRIPTS = {
  p2p: ["up", "tls-verify"],
  server: ["up", "tls-verify", "auth-user-pass-verify", "client-connect"],
} as const;

function givenReply(lines: readonly OptionLine[]): Reply {
  const items = lines.map(({ name, args, origin }) => ({ text: [name, ...args].join(" "), origin }));
  return { kind: "pushed", items: items.filter(isNotOfSession), notes: [] };
}

function rejectionOf(
  { disabled }: ClientInstance,
  { server = [], ccd, clientNumber, openvpnServer }: Scenario,
): Note | undefined {
  const refuse = (line: OptionLine, message: string, ...remedies: readonly string[]): Note =>
    note({ code: "server-rejects-client", severity: "error", message, origin: line.origin, remedies });
  if (disabled !== undefined)
    return refuse(
      disabled,
      l10n.t("disable in the client's file: the server turns this client away."),
      l10n.t("To let it in, take the line away."),
    );
  const packing = ccd?.findLast(({ name }) => name === "compress" || name === "comp-lzo");
  const own = indexOptions(server);
  const isOld = openvpnServer === "2.4" || openvpnServer === "2.5";
  if (packing !== undefined && !isOld && refusesToPack(packing, (name) => own.last(name)?.args)) {
    return refuse(
      packing,
      l10n.t(
        "{0} in the client's file: a server that does not allow compression turns this client away.",
        packing.name,
      ),
      l10n.t("Take the line away: compression makes a tunnel easier to read."),
    );
  }
  const exclusive = server.find(({ name }) => name === "ccd-exclusive");
  if (exclusive !== undefined && ccd === undefined) {
    return refuse(
      exclusive,
      l10n.t("ccd-exclusive: the server turns clients away that have no file in client-config-dir."),
      l10n.t("Put a file there that is named as the client's certificate (its common name); it may be empty."),
    );
  }
  const limit = server.findLast(({ name }) => name === "max-clients");
  if (limit !== undefined && clientNumber > Number.parseInt(limit.args[0] ?? "", 10)) {
    return refuse(
      limit,
      l10n.t("max-clients {0}: the server turns client {1} away.", limit.args[0] ?? "", clientNumber),
      l10n.t("To let so many in: {0}", `max-clients ${clientNumber}`),
    );
  }
  return undefined;
}

const takenByIroute = ({ taken }: ClientInstance): readonly Note[] =>
  taken.map(({ text, origin }) => ({
    code: "iroute-takes-route",
    severity: "information",
    message: l10n.t('"{0}" is not sent to this client: its iroute says that the network is its own.', text),
    origin,
    remedies: [
      {
        system: "any",
        text: l10n.t(
          "Where the network is not behind this client, take iroute out of its client-config-dir file; else all is well.",
        ),
      },
    ],
  }));
