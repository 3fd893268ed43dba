import * as l10n from "@vscode/l10n";
import { formatIPv4, maskOfBits, parsePrefix } from "../addresses.ts";
import { anywhere } from "../note.ts";
import { indexOptions, type OptionIndex } from "../option-index.ts";
import type { Plan } from "../plan.ts";
import type { Note, Remedy, Scenario } from "../types.ts";
import { serverTunnelAddress } from "./server-tunnel-address.ts";

/** The plan's own notes, with ways out where there are any; without those that only the missing server side causes. */
export const withRemedies = (scenario: Scenario, plan: Plan): readonly Note[] =>
  plan.notes
    .filter(({ code }) => !(NEEDS_SERVER.has(code) && isToldLater(scenario, plan)))
    .map((note) => {
      const remedies = note.remedies.length > 0 ? undefined : remediesOf[note.code];
      return remedies === undefined ? note : { ...note, remedies: Array.from(remedies({ scenario, plan, note })) };
    });

interface Told {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly note: Note;
}

const pulls = ({ client = [] }: Scenario): boolean => client.some(({ name }) => name === "client" || name === "pull");

/** By a server that is not here, or by the DHCP server of a bridged network, of which a note of its own tells. */
const isToldLater = (scenario: Scenario, { pushReply, pulled, tunnel }: Plan): boolean =>
  (pushReply === null && pulls(scenario)) ||
  (tunnel?.view.gateway === null && pulled.findLast(({ name }) => name === "route-gateway")?.args[0] === "dhcp");

/** What a server usually tells. */
const NEEDS_SERVER: ReadonlySet<string> = new Set(["route-needs-gateway", "redirect-needs-gateway"]);

const remediesOf: Readonly<Record<string, (told: Told) => Iterable<Remedy>>> = {
  "route-needs-gateway": tellGateway,
  "redirect-needs-gateway": tellGateway,
  "route-host-unresolved": tellNetwork,
  "redirect-needs-default-route": tellUplink,
  "server-route-missing": tellUplink6,
  "pool-full": largerPool,
  "transports-differ": sameProto,
  "windows-endpoints": subnet,
  "server-does-not-push": beServer,
};

/** Whoever has a netmask instead of a peer needs to be told the gateway; without an address, a note of its own tells more. */
function* tellGateway({ scenario, plan, note }: Told): Iterable<Remedy> {
  const server = indexOptions(scenario.server ?? []);
  const { tunnel, pushReply } = plan;
  const told = pushReply?.findLast((text) => text.startsWith("route-gateway "));
  if (told === "route-gateway dhcp") return;
  if (server.has("server-bridge"))
    yield anywhere(l10n.t("Name the gateway of the bridged network: {0}", 'push "route-gateway 192.168.8.1"'));
  else if (tunnel !== null && tunnel.ipv4 === undefined && tunnel.ipv6 !== undefined) yield* tellIPv4(note);
  else if (told !== undefined) yield anywhere(l10n.t("In the client's file: {0}", told));
  else if (pulls(scenario) && (tunnel === null || tunnel.ipv4 !== undefined)) {
    const own = serverTunnelAddress(server);
    const line = `push "route-gateway ${own === undefined ? "10.8.0.1" : formatIPv4(own)}"`;
    yield anywhere(l10n.t("Tell clients the server's tunnel address, in the server's file: {0}", line));
  } else if (!pulls(scenario) && tunnel?.ipv4 !== undefined)
    yield anywhere(l10n.t("In the client's file: {0}", `route-gateway ${otherEnd(server)}`));
}

function* tellIPv4({ code }: Note): Iterable<Remedy> {
  yield anywhere(
    l10n.t("Give clients IPv4 addresses as well, in the server's file: {0}", "server 10.8.0.0 255.255.255.0"),
  );
  if (code === "redirect-needs-gateway")
    yield anywhere(l10n.t("Or redirect IPv6 alone: {0}", 'push "redirect-gateway ipv6 !ipv4"'));
}

const otherEnd = (server: OptionIndex): string => server.last("ifconfig")?.args[0] ?? "10.4.0.1";

function* tellNetwork({ note }: Told): Iterable<Remedy> {
  const [name, network = ""] = (note.origin?.directive ?? "").replace(/^push\s+"?/, "").split(/[\s"]+/);
  const prefix = parsePrefix(network);
  if (name === "route-ipv6") yield anywhere(l10n.t("Write a network: {0}", "route-ipv6 2001:db8:1::/64"));
  else if (network.includes("/") && prefix?.family === 4)
    yield anywhere(
      l10n.t("Write its netmask: {0}", `route ${formatIPv4(prefix.address)} ${formatIPv4(maskOfBits(prefix.bits))}`),
    );
  else yield anywhere(l10n.t("Write a network and its netmask: {0}", "route 192.168.10.0 255.255.255.0"));
  if (/[a-z]/i.test(network.replaceAll(":", "")) && prefix === undefined)
    yield anywhere(l10n.t("Or write the address that the name stands for: OpenVPN looks it up when it connects."));
}

function* tellUplink(): Iterable<Remedy> {
  yield anywhere(l10n.t("Tell the preview your LAN and its gateway."));
  yield anywhere(
    l10n.t("Where the server is in the same LAN, it needs no host route: {0}", 'push "redirect-gateway local def1"'),
  );
}

function* tellUplink6(): Iterable<Remedy> {
  yield anywhere(
    l10n.t(
      "Tell the preview your IPv6 network and its gateway: type them under “My network”, or let “Use this computer’s” there read both.",
    ),
  );
  yield anywhere(l10n.t("Or reach the server by IPv4, in the client's file: {0}", "proto udp4"));
}

function* largerPool({ scenario: { server } }: Told): Iterable<Remedy> {
  const options = indexOptions(server ?? []);
  const line = options.last("server");
  const isNet30 = options.last("topology")?.args[0] !== "subnet";
  if (isNet30) yield anywhere(l10n.t("With {0} each client takes one address instead of four.", "topology subnet"));
  if (line?.args[0] === undefined) return;
  const larger = `server ${line.args[0].replace(/\d+\.\d+$/, "0.0")} 255.255.0.0`;
  yield anywhere(
    isNet30 ? l10n.t("Or take a larger network: {0}", larger) : l10n.t("Take a larger network: {0}", larger),
  );
}

/** As the server has it; on a remote that names its own, there. */
function* sameProto({ scenario: { server, client, remote } }: Told): Iterable<Remedy> {
  const proto =
    indexOptions(server ?? [])
      .last("proto")
      ?.args[0]?.startsWith("tcp") === true
      ? "tcp"
      : "udp";
  const remotes = indexOptions(client ?? []).all("remote");
  const { args = [] } = remotes.find((line) => line.args[0] === remote) ?? remotes[0] ?? {};
  const [host, port] = args;
  const line = args.length < 3 ? `proto ${proto}` : `remote ${host} ${port} ${proto}`;
  yield anywhere(l10n.t("In the client's file: {0}", line));
}

function* subnet(): Iterable<Remedy> {
  yield anywhere(l10n.t("In the server's file: {0}", "topology subnet"));
}

function* beServer(): Iterable<Remedy> {
  yield anywhere(l10n.t("Make the other side a server: {0}", "server 10.8.0.0 255.255.255.0"));
}
