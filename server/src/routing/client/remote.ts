import { parseIPv6, parseNumericIPv4 } from "../addresses.ts";
import { indexOptions } from "../option-index.ts";
import type { OptionLine, Origin, Scenario } from "../types.ts";
import { hostAddresses } from "./resolve-word.ts";

/** The end the client's packets go to: one of its remotes, or the proxy before it. */
export interface Remote {
  /** The transport's family decides which of the two is set. */
  readonly ipv4: number | undefined;
  readonly ipv6: bigint | undefined;
  readonly origin: Origin | null;
}

/** Which remote the client ends up with; undefined addresses where the network does not know the name. */
export interface RemoteChoice {
  readonly remote: Remote;
  /** No remote speaks the server's protocol: the client never reaches it. */
  readonly transportsDiffer: boolean;
  /** No remote names the port that the server listens on. */
  readonly otherPort: { readonly asked: string; readonly listened: string; readonly origin: Origin | null } | undefined;
}

interface Candidate {
  readonly host: string;
  readonly port: string;
  readonly proto: string;
  readonly origin: Origin | null;
}

/** The first remote that can be the server: by its told address, else by protocol and port, else the first that resolves. */
export function chooseRemote(client: readonly OptionLine[], scenario: Scenario): RemoteChoice {
  const all = Array.from(candidatesOf(client));
  const chosen = all.filter(({ host }) => host === scenario.remote);
  const candidates = chosen.length > 0 ? chosen : all;
  const server = listenerOf(scenario.server);
  const speaking = candidates.filter(({ proto }) => server === undefined || isTcp(proto) === server.tcp);
  const onPort = speaking.filter(({ port }) => server === undefined || port === server.port);
  const resolved = [...onPort, ...speaking, ...candidates].map((candidate) => resolve(candidate, scenario));
  const told = toldAddress(scenario);
  const remote =
    resolved.find(({ ipv4, ipv6 }) => told !== undefined && (ipv4 === told || ipv6 === told)) ??
    resolved.find(({ ipv4, ipv6 }) => ipv4 !== undefined || ipv6 !== undefined) ??
    resolve({ host: "", port: "1194", proto: "udp", origin: null }, scenario);
  return {
    remote: proxyOf(client, scenario) ?? remote,
    transportsDiffer: candidates.length > 0 && speaking.length === 0,
    otherPort: onPort.length === 0 ? otherPort(speaking, server) : undefined,
  };
}

function otherPort([first]: readonly Candidate[], server: Listener | undefined): RemoteChoice["otherPort"] {
  if (first === undefined || server === undefined) return undefined;
  return { asked: first.port, listened: server.port, origin: first.origin };
}

function* candidatesOf(client: readonly OptionLine[]): Iterable<Candidate> {
  const options = indexOptions(client);
  const proto = options.last("proto")?.args[0] ?? "udp";
  const port = options.last("rport")?.args[0] ?? options.last("port")?.args[0] ?? "1194";
  const blocks = client.filter(({ connection }) => connection !== undefined);
  const lines = blocks.length > 0 ? blocks : options.all("remote");
  for (const line of lines) {
    if (line.name !== "remote" || line.args[0] === undefined) continue;
    const inBlock = (name: string) =>
      blocks.findLast((other) => other.connection === line.connection && other.name === name)?.args[0];
    yield {
      host: line.args[0],
      port: line.args[1] ?? inBlock("rport") ?? inBlock("port") ?? port,
      proto: line.args[2] ?? inBlock("proto") ?? proto,
      origin: line.origin,
    };
  }
}

const isTcp = (proto: string): boolean => proto.startsWith("tcp");

interface Listener {
  readonly tcp: boolean;
  readonly port: string;
}

/** undefined where there is no server side, or where it listens on several sockets. */
function listenerOf(server: readonly OptionLine[] | undefined): Listener | undefined {
  if (server === undefined) return undefined;
  const options = indexOptions(server);
  if (options.all("local").some(({ args }) => args.length > 2)) return undefined;
  const port = options.last("lport")?.args[0] ?? options.last("port")?.args[0] ?? "1194";
  return { tcp: isTcp(options.last("proto")?.args[0] ?? "udp"), port };
}

const toldAddress = ({ serverAddress }: Scenario): number | bigint | undefined =>
  serverAddress === undefined ? undefined : (parseNumericIPv4(serverAddress) ?? parseIPv6(serverAddress));

/** Of a name's addresses the told one, else the first. */
function resolve({ host, proto, origin }: Candidate, scenario: Scenario): Remote {
  const known = addressesOf(host, scenario);
  const told = toldAddress(scenario);
  const choose = <A>(addresses: readonly (A | undefined)[]): A | undefined =>
    addresses.find((address) => address !== undefined && address === told) ??
    addresses.find((address) => address !== undefined);
  const four = proto.includes("6") ? undefined : choose(known.map(parseNumericIPv4));
  const six = proto.includes("4") ? undefined : choose(known.map(parseIPv6));
  const useSix = six !== undefined && (four === undefined || hasDefault6(scenario));
  return { ipv4: useSix ? undefined : four, ipv6: useSix ? six : undefined, origin };
}

function addressesOf(host: string, { network, serverAddress }: Scenario): readonly string[] {
  if (parseNumericIPv4(host) !== undefined || parseIPv6(host) !== undefined) return [host];
  const hosts = hostAddresses(host, network);
  return hosts.length > 0 || serverAddress === undefined ? hosts : [serverAddress];
}

const hasDefault6 = ({ network }: Scenario): boolean =>
  network.routes.some(({ destination }) => destination === "::/0");

function proxyOf(client: readonly OptionLine[], scenario: Scenario): Remote | undefined {
  const line = client.findLast(({ name }) => name === "http-proxy" || name === "socks-proxy");
  const host = line?.args[0];
  if (line === undefined || host === undefined) return undefined;
  return resolve({ host, port: "", proto: "", origin: line.origin }, { ...scenario, serverAddress: undefined });
}
