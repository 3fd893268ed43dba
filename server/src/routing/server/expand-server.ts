import * as l10n from "@vscode/l10n";
import { bitsOfMask, broadcastOf, formatIPv4, networkOf, parseAddressWord } from "../addresses.ts";
import { note } from "../note.ts";
import type { Topology } from "../topology.ts";
import type { Note, OptionLine, SeriesVersion } from "../types.ts";
import { type Pool4, pool4 } from "./pool.ts";
import type { PushItem } from "./push-item.ts";

/** What a helper directive stands for. */
export interface Expansion {
  readonly local?: number;
  /** The peer of net30 and p2p, else the netmask. */
  readonly second?: number;
  readonly pool?: Pool4;
  readonly pushes: readonly PushItem[];
  /** Why OpenVPN refuses to start with it. */
  readonly refusals: readonly Note[];
}

/** What `server` is expanded for. */
export interface ServerShape {
  readonly kind: "tun" | "tap";
  readonly topology: Topology;
  readonly clientToClient: boolean;
  readonly version: SeriesVersion;
}

/** `server NETWORK NETMASK [nopool]`: the server's own address, the pool, and what clients are told. */
export function expandServer(line: OptionLine, shape: ServerShape): Expansion {
  const [first = "", second] = line.args;
  if (second === undefined)
    return refused(line, l10n.t("server takes a network and its netmask: {0}", "server 10.8.0.0 255.255.255.0"));
  const network = parseAddressWord(first);
  if (network === undefined) return refused(line, l10n.t("server: {0} is no IPv4 address.", first));
  const mask = parseAddressWord(second);
  const bits = mask === undefined ? undefined : bitsOfMask(mask);
  if (mask === undefined || bits === undefined)
    return refused(line, l10n.t("server: {0} is no netmask such as 255.255.255.0.", second));
  if (networkOf(network, bits) !== network) {
    return refused(
      line,
      l10n.t("{0} is not a network: the address must end in zeros where the mask does.", shown(line)),
    );
  }
  const longest = shape.kind === "tun" ? 29 : 30;
  if (bits < 16 || bits > longest) {
    return refused(line, l10n.t("The netmask of {0} must be from /16 to /{1}.", shown(line), longest));
  }
  const subnet = { network, mask, bits, line };
  const pointToPoint = shape.kind === "tun" && shape.topology !== "subnet";
  const expansion = pointToPoint ? expandPointToPoint(subnet, shape) : expandSubnet(subnet, shape);
  return line.args[2] === "nopool" ? withoutPool(expansion) : expansion;
}

interface Subnet {
  readonly network: number;
  readonly mask: number;
  readonly bits: number;
  readonly line: OptionLine;
}

function expandPointToPoint(subnet: Subnet, shape: ServerShape): Expansion {
  const { network, bits, line } = subnet;
  const reserved = bits === 29 ? 0 : 4;
  const end = broadcastOf(network, bits) - reserved;
  const net30 = shape.topology === "net30";
  return {
    local: network + 1,
    second: network + 2,
    pool: pool4({ start: network + 4, end, netmask: undefined, net30 }),
    pushes: [...pushedRoute(subnet, shape), pushedTopology(line, shape)],
    refusals: [],
  };
}

function* pushedRoute({ network, mask, line }: Subnet, shape: ServerShape): Iterable<PushItem> {
  const { origin } = line;
  if (shape.clientToClient) {
    const reason = l10n.t("server with client-to-client: pushes its whole network, so that clients reach each other");
    yield { text: `route ${formatIPv4(network)} ${formatIPv4(mask)}`, origin, reason };
  } else if (shape.topology === "net30") {
    const reason = l10n.t("net30 server without client-to-client: pushes a host route to itself");
    yield { text: `route ${formatIPv4(network + 1)}`, origin, reason };
  }
}

function expandSubnet(subnet: Subnet, shape: ServerShape): Expansion {
  const { network, mask, bits, line } = subnet;
  const reserved = shape.kind === "tun" && shape.version === "2.4" ? 2 : 1;
  const end = broadcastOf(network, bits) - reserved;
  const reason = l10n.t("server with a subnet: pushes its own address as the clients' gateway");
  const gateway = { text: `route-gateway ${formatIPv4(network + 1)}`, origin: line.origin, reason };
  return {
    local: network + 1,
    second: mask,
    pool: pool4({ start: network + 2, end, netmask: mask, net30: false }),
    pushes: shape.kind === "tap" ? [gateway] : [gateway, pushedTopology(line, shape)],
    refusals: [],
  };
}

const pushedTopology = (line: OptionLine, { topology }: ServerShape): PushItem => ({
  text: `topology ${topology}`,
  origin: line.origin,
  reason: l10n.t("server: tells clients its own topology"),
});

function withoutPool({ local, second, pushes, refusals }: Expansion): Expansion {
  return { ...(local === undefined || second === undefined ? {} : { local, second }), pushes, refusals };
}

/** An expansion that stops OpenVPN, and says why. */
export const refused = (line: OptionLine, message: string): Expansion => ({
  pushes: [],
  refusals: [note({ code: "server-refused", severity: "error", message, origin: line.origin })],
});

const shown = ({ name, args }: OptionLine): string => [name, ...args].join(" ");
