import * as l10n from "@vscode/l10n";
import { parseIPv4, parseIPv6 } from "../addresses.ts";
import { atoi } from "../atoi.ts";
import { note } from "../note.ts";
import { parseAddress6 } from "../server/expand-server-ipv6.ts";
import { topologyOf } from "../topology.ts";
import type { OptionLine } from "../types.ts";
import type { ClientOptions, RedirectFlag, RouteOption } from "./client-options.ts";

/** A line of the client's file, or one the server pushed: OpenVPN looks closer at those. */
export interface AppliedLine extends OptionLine {
  /** Only on pushed lines. */
  readonly from?: "server";
  readonly reason?: string;
}

type Apply = (options: ClientOptions, line: AppliedLine) => string | undefined;

/** Reads one line into the options. A line OpenVPN refuses changes nothing (but for redirect flags before the bad one) and leaves a note. */
export function applyOption(options: ClientOptions, line: AppliedLine): void {
  const apply = Object.hasOwn(appliers, line.name) ? appliers[line.name] : undefined;
  const message = apply?.(options, line);
  if (message === undefined) return;
  const [code, severity] =
    line.from === undefined ? (["client-refused", "error"] as const) : (["pushed-option-refused", "warning"] as const);
  options.notes.push(note({ code, severity, message, origin: line.origin }));
}

const appliers: Readonly<Record<string, Apply>> = {
  "allow-pull-fqdn": (options) => {
    options.allowPullFqdn = true;
    return undefined;
  },
  topology(options, line) {
    const topology = topologyOf(line);
    options.topology = topology ?? "unknown";
    if (topology === undefined) return l10n.t("topology is net30, p2p or subnet, not {0}.", line.args[0] ?? "");
    return undefined;
  },
  ifconfig(options, { args: [local, second], origin }) {
    if (local === undefined || second === undefined) return undefined;
    if (![local, second].every((word) => isAddressOrName(word, options))) {
      return l10n.t("ifconfig takes two addresses, not {0} and {1}.", local, second);
    }
    options.ifconfig = { local, second, origin };
    return undefined;
  },
  "ifconfig-ipv6"(options, { args: [text = "", remote = ""], origin }) {
    const local = parseAddress6(text);
    if (local === undefined || local.bits < 64 || local.bits > 124 || parseIPv6(remote) === undefined) {
      return l10n.t("ifconfig-ipv6 takes an address with a length from /64 to /124, and the other end's address.");
    }
    options.ifconfig6 = { local, remote, origin };
    return undefined;
  },
  "ifconfig-noexec": (options) => {
    options.ifconfigNoexec = true;
    return undefined;
  },
  "route-gateway"(options, { args: [gateway = ""] }) {
    // The DHCP server's word for it is never known beforehand.
    if (gateway === "dhcp") return undefined;
    if (!isAddressOrName(gateway, options) && !isSpecialWord(gateway)) {
      return l10n.t("route-gateway takes an address, not {0}.", gateway);
    }
    options.routeGateway = gateway;
    return undefined;
  },
  "route-ipv6-gateway"(options, { args: [gateway = ""] }) {
    if (parseIPv6(gateway) === undefined) return l10n.t("route-ipv6-gateway takes an IPv6 address, not {0}.", gateway);
    options.routeGateway6 = gateway;
    return undefined;
  },
  "route-metric"(options, { args: [metric = "0"] }) {
    options.routeMetric = Math.max(0, atoi(metric));
    return undefined;
  },
  "route-table"(options, { args: [table = ""], from }) {
    if (from === undefined) options.routeTable = Number.parseInt(table, 10) || null;
    return undefined;
  },
  route(options, line) {
    const { args, from } = line;
    if (args[0] === undefined || args.length > 4) return undefined;
    const problem = from === "server" ? pushedRouteProblem(options, args) : undefined;
    if (problem === undefined) options.routes.push(routeOption(options, line, args));
    return problem;
  },
  "route-ipv6"(options, line) {
    const { args, from } = line;
    const [prefix, gateway, metric] = args;
    if (prefix === undefined || args.length > 3) return undefined;
    // Names pass as networks, and are looked up when the tunnel is up.
    const bad = gateway !== undefined && parseIPv6(gateway) === undefined;
    if (from === "server" && bad)
      return l10n.t("The pushed route-ipv6 {0} holds something that is no IPv6 address.", args.join(" "));
    options.routes6.push(routeOption(options, line, [prefix, undefined, gateway, metric]));
    return undefined;
  },
  "redirect-gateway": applyRedirect,
  "redirect-private": applyRedirect,
};

function routeOption(
  { routeTable, reasons }: ClientOptions,
  { origin, reason, from }: AppliedLine,
  [network = "", netmask, gateway, metric]: readonly (string | undefined)[],
): RouteOption {
  return { network, netmask, gateway, metric, table: routeTable, origin, reason: reason ?? reasons[from ?? "file"] };
}

function pushedRouteProblem(
  options: ClientOptions,
  [network = "", netmask, gateway]: readonly string[],
): string | undefined {
  if (!isAddressOrName(network, options) && !isSpecialWord(network)) {
    return l10n.t("The pushed route to {0} is refused: names need allow-pull-fqdn in the client's file.", network);
  }
  if (netmask !== undefined && !isDottedQuad(netmask)) {
    return l10n.t("The pushed route to {0} is refused: {1} is no netmask such as 255.255.255.0.", network, netmask);
  }
  if (gateway !== undefined && !isAddressOrName(gateway, options) && !isSpecialWord(gateway)) {
    return l10n.t("The pushed route to {0} is refused: {1} is no gateway address.", network, gateway);
  }
  return undefined;
}

const FLAGS: ReadonlySet<string> = new Set<RedirectFlag>([
  "local",
  "autolocal",
  "def1",
  "bypass-dhcp",
  "bypass-dns",
  "block-local",
]);
const isFlag = (word: string): word is RedirectFlag => FLAGS.has(word);

function applyRedirect({ redirect }: ClientOptions, { name, args, origin, from }: AppliedLine): string | undefined {
  redirect.enabled = true;
  redirect.reroute ||= name === "redirect-gateway";
  redirect.origin = origin;
  redirect.reason =
    from === undefined ? l10n.t("{0} in the client's file", name) : l10n.t("{0} pushed by the server", name);
  for (const word of args) {
    if (isFlag(word)) redirect.flags.add(word);
    else if (word === "ipv6") redirect.reroute6 = true;
    else if (word === "!ipv4") {
      redirect.enabled = false;
      redirect.reroute = false;
    } else return l10n.t("{0} knows no flag {1}; what stands before it counts all the same.", name, word);
  }
  return undefined;
}

const isDottedQuad = (word: string): boolean => parseIPv4(word) !== undefined;

const isAddressOrName = (word: string, { allowPullFqdn }: ClientOptions): boolean =>
  isDottedQuad(word) || (allowPullFqdn && /^[A-Za-z0-9.-]+$/.test(word) && word.length <= 255);

const isSpecialWord = (word: string): boolean =>
  word === "vpn_gateway" || word === "net_gateway" || word === "remote_host";
