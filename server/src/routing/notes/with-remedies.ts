import * as l10n from "@vscode/l10n";
import { formatIPv4, parseNumericIPv4 } from "../addresses.ts";
import { indexOptions } from "../option-index.ts";
import type { Plan } from "../plan.ts";
import type { Note, Remedy, Scenario } from "../types.ts";
import { anywhere } from "./note-context.ts";

/** The plan's own notes, with ways out where there are any; without those that only the missing server side causes. */
export const withRemedies = (scenario: Scenario, { notes, pushReply }: Plan): readonly Note[] =>
  notes
    .filter(({ code }) => !(pushReply === null && pulls(scenario) && NEEDS_SERVER.has(code)))
    .map((note) => {
      const remedies = note.remedies.length > 0 ? undefined : remediesOf[note.code];
      return remedies === undefined ? note : { ...note, remedies: Array.from(remedies(scenario)) };
    });

const pulls = ({ client = [] }: Scenario): boolean => client.some(({ name }) => name === "client" || name === "pull");

/** What a server usually tells. */
const NEEDS_SERVER: ReadonlySet<string> = new Set(["route-needs-gateway", "redirect-needs-gateway"]);

const remediesOf: Readonly<Record<string, (scenario: Scenario) => Iterable<Remedy>>> = {
  "route-needs-gateway": tellGateway,
  "redirect-needs-gateway": tellGateway,
  "route-host-unresolved": tellNetwork,
  "redirect-needs-default-route": tellUplink,
  "pool-full": largerPool,
  "windows-endpoints": subnet,
  "server-does-not-push": beServer,
};

/** Whoever has a netmask instead of a peer needs to be told the gateway. */
function* tellGateway({ server }: Scenario): Iterable<Remedy> {
  const options = indexOptions(server ?? []);
  const network = parseNumericIPv4(options.last("server")?.args[0] ?? "");
  const own = network === undefined ? options.last("ifconfig")?.args[0] : formatIPv4(network + 1);
  yield anywhere(
    l10n.t(
      "Tell clients the server's tunnel address, in the server's file: {0}",
      `push "route-gateway ${own ?? "10.8.0.1"}"`,
    ),
  );
}

function* tellNetwork(): Iterable<Remedy> {
  yield anywhere(l10n.t("Write a network and its netmask: {0}", "route 192.168.10.0 255.255.255.0"));
  yield anywhere(l10n.t("Or, for a name, tell the preview its address: OpenVPN asks for it when it connects."));
}

function* tellUplink(): Iterable<Remedy> {
  yield anywhere(l10n.t("Tell the preview your LAN and its gateway."));
  yield anywhere(
    l10n.t("Where the server is in the same LAN, it needs no host route: {0}", 'push "redirect-gateway local def1"'),
  );
}

function* largerPool({ server }: Scenario): Iterable<Remedy> {
  const options = indexOptions(server ?? []);
  const line = options.last("server");
  const isNet30 = options.last("topology")?.args[0] !== "subnet";
  if (isNet30) yield anywhere(l10n.t("With {0} each client takes one address instead of four.", "topology subnet"));
  if (line?.args[0] !== undefined)
    yield anywhere(
      l10n.t("Or take a larger network: {0}", `server ${line.args[0].replace(/\d+\.\d+$/, "0.0")} 255.255.0.0`),
    );
}

function* subnet(): Iterable<Remedy> {
  yield anywhere(l10n.t("In the server's file: {0}", "topology subnet"));
}

function* beServer(): Iterable<Remedy> {
  yield anywhere(l10n.t("Make the other side a server: {0}", "server 10.8.0.0 255.255.255.0"));
}
