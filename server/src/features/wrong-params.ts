import * as l10n from "@vscode/l10n";
import type { RoutesParams } from "../protocol.ts";
import { parseIPv4, parseIPv6, parsePrefix } from "../routing/addresses.ts";
import { pushReplyLines } from "../routing/paste.ts";

/** What is wrong with the options of a route view, one sentence each; `network` may be anything that JSON holds. */
export function* wrongParams(params: RoutesParams): Iterable<string> {
  const { lan, gateway, lan6, gateway6, serverAddress, pushReply, network } = params;
  if (lan !== undefined && !isInterfaceAddress(lan)) {
    yield l10n.t("The LAN {0} is no address with a prefix length, such as 192.168.0.19/24.", quoted(lan));
  }
  if (gateway !== undefined && !isAddress(gateway)) {
    yield l10n.t("The gateway {0} is no IP address, such as 192.168.0.1.", quoted(gateway));
  }
  if (lan6 !== undefined && !(isInterfaceAddress(lan6) && lan6.includes(":"))) {
    yield l10n.t("The IPv6 LAN {0} is no IPv6 address with a prefix length, such as 2001:db8:1::19/64.", quoted(lan6));
  }
  if (gateway6 !== undefined && !(isAddress(gateway6) && gateway6.includes(":"))) {
    yield l10n.t("The IPv6 gateway {0} is no IPv6 address, such as fe80::1.", quoted(gateway6));
  }
  if (serverAddress !== undefined && !isAddress(serverAddress)) {
    yield l10n.t("The server's address {0} is no IP address, such as 203.0.113.10.", quoted(serverAddress));
  }
  if (pushReply !== undefined && !pushReply.includes("PUSH_REPLY") && pushReplyLines(pushReply).every(isStray)) {
    yield l10n.t("There is no PUSH_REPLY in that text: paste the line of a client's log that holds it.");
  }
  if (network !== undefined) yield* wrongNetwork(network);
}

const quoted = (value: unknown): string => JSON.stringify(value) ?? "";
const isAddress = (text: unknown): boolean =>
  typeof text === "string" && (parseIPv4(text) !== undefined || parseIPv6(text) !== undefined);
const isPrefix = (text: unknown): boolean => typeof text === "string" && parsePrefix(text) !== undefined;
const isInterfaceAddress = (text: unknown): boolean => isPrefix(text) && String(text).includes("/");
const isStray = ({ args, name }: { readonly name: string; readonly args: readonly string[] }): boolean =>
  args.length === 0 && !/^(client-nat|redirect-gateway|redirect-private|block-ipv6|tun-ipv6)$/.test(name);

function* wrongNetwork(network: unknown): Iterable<string> {
  if (!isRecord(network)) {
    yield l10n.t('The network is no object with "interfaces", "routes" and "hosts".');
    return;
  }
  yield* wrongList("interfaces", network.interfaces, wrongInterface);
  yield* wrongList("routes", network.routes, wrongRoute);
  const { hosts = {} } = network;
  if (!isRecord(hosts) || !Object.values(hosts).every((list) => Array.isArray(list) && list.every(isAddress))) {
    yield l10n.t('"hosts" of the network gives each name a list of IP addresses.');
  }
}

function* wrongList(name: string, list: unknown, wrong: (entry: unknown) => Iterable<string>): Iterable<string> {
  if (list === undefined) return;
  if (!Array.isArray(list)) yield l10n.t('"{0}" of the network is no list.', name);
  else for (const entry of list) yield* wrong(entry);
}

function* wrongInterface(entry: unknown): Iterable<string> {
  const { name, addresses, metric, dhcp, dns } = isRecord(entry) ? entry : {};
  if (typeof name !== "string") yield l10n.t("An interface of the network has no name: {0}", quoted(entry));
  if (!Array.isArray(addresses) || !addresses.every(isInterfaceAddress)) {
    yield l10n.t("An interface of the network needs addresses such as 192.168.0.19/24: {0}", quoted(entry));
  }
  if (metric !== undefined && metric !== null && typeof metric !== "number") {
    yield l10n.t("A metric of the network is no number: {0}", quoted(entry));
  }
  if (![dhcp ?? [], dns ?? []].flat().every(isAddress)) {
    yield l10n.t("An interface of the network has a DHCP or name server that is no IP address: {0}", quoted(entry));
  }
  if (dns !== undefined && !Array.isArray(dns)) {
    yield l10n.t('"{0}" of the network is no list.', "dns");
  }
}

function* wrongRoute(entry: unknown): Iterable<string> {
  const { destination, gateway = null, interface: device } = isRecord(entry) ? entry : {};
  if (!isPrefix(destination)) {
    yield l10n.t("A route of the network needs a destination such as 0.0.0.0/0: {0}", quoted(entry));
  }
  if (gateway !== null && !isAddress(gateway)) {
    yield l10n.t("A route of the network has a gateway that is no IP address: {0}", quoted(entry));
  }
  if (typeof device !== "string") yield l10n.t("A route of the network names no interface: {0}", quoted(entry));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
