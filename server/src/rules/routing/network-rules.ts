import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { all, type Effective, last, lastOf, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { broadcastOf, formatPrefix4, networkOf, parseIPv4 } from "../../routing/addresses.ts";
import { addLine } from "../add-line.ts";
import type { Constraint } from "../constraints/constraint.ts";
import { readRoute } from "./read-route.ts";

/** What a server's network, pool and gateway lead to. */
export const networkRules: readonly Constraint[] = [
  {
    code: "route-without-gateway",
    summary: "A route with no gateway to go to.",
    severity: "warning",
    absence: true,
    *check(options) {
      if (options.pullBy !== undefined || hasGateway(options)) return;
      for (const use of all(options, "route")) {
        if ((value(use, 2) ?? "default") !== "default") continue;
        yield {
          use,
          message: l10n.t(
            'There is no gateway to {0}, so OpenVPN skips the route: with {1} add "route-gateway", or the gateway as the third word.',
            networkText(use),
            options.device === "tap" ? "dev tap" : "topology subnet",
          ),
        };
      }
    },
  },
  {
    code: "topology-missing",
    summary: "The default topology of a server depends on the version.",
    severity: "information",
    *check(options) {
      const use = last(options, "server");
      if (use === undefined || options.device !== "tun" || options.topologyBy !== undefined) return;
      yield {
        use,
        message: since(options, "2.7")
          ? l10n.t('Without "topology" this server uses subnet, as from 2.7 on; older ones use net30.')
          : l10n.t(
              'Without "topology" this server uses net30, four addresses for each client; from 2.7 on it is subnet. "topology subnet" says so everywhere.',
            ),
        fixes: [addLine(use, `topology ${options.topology}`)],
      };
    },
  },
  {
    code: "pool-too-small",
    summary: "A pool that has no room for two clients.",
    severity: "warning",
    from: "2.5",
    *check(options) {
      const pool = poolOf(options);
      if (pool === undefined) return;
      const slots = slotsOf(options, pool);
      if (slots < 2)
        yield {
          use: pool.use,
          word: pool.use.args[1],
          message: l10n.t(
            "The pool has fewer than 2 places ({0} with topology {1}), and OpenVPN stops when it makes it.",
            Math.max(0, slots),
            options.topology,
          ),
        };
    },
  },
  {
    code: "max-clients-above-pool",
    summary: "More clients are let in than there are addresses.",
    severity: "hint",
    *check(options) {
      const [use, pool] = [last(options, "max-clients"), poolOf(options)];
      if (use === undefined || pool === undefined) return;
      const slots = slotsOf(options, pool);
      if (slots >= 2 && atoi(value(use)) > slots)
        yield {
          use,
          word: wordOr(use),
          other: pool.use,
          message: l10n.t("The pool has {0} addresses, so client {1} gets none.", slots, slots + 1),
        };
    },
  },
  {
    code: "common-network",
    summary: "The VPN's network is one that many home routers use.",
    severity: "hint",
    *check(options) {
      for (const [use, what] of networksOf(options)) {
        const route = readRoute(use);
        if (route?.address === undefined || route.bits === undefined || route.bits < 16) continue;
        if (
          !COMMON.some(
            (network) =>
              networkOf(network, Math.min(24, route.bits ?? 0)) ===
              networkOf(route.address ?? 0, Math.min(24, route.bits ?? 0)),
          )
        )
          continue;
        yield {
          use,
          word: route.network,
          message:
            what === "vpn"
              ? l10n.t(
                  "Many home networks use {0} as well: clients in one of them reach only one of the two.",
                  formatPrefix4(route.address, route.bits),
                )
              : l10n.t(
                  "Many home networks use {0} as well: a client in one of them cannot reach the far one, or loses its own.",
                  formatPrefix4(route.address, route.bits),
                ),
        };
      }
    },
  },
  {
    code: "redirect-without-def1",
    summary: "redirect-gateway replaces the default route instead of going before it.",
    severity: "hint",
    *check(options) {
      for (const use of redirectsOf(options)) {
        const flags = use.args.map((word) => word.value);
        if (flags.includes("def1") || flags.includes("!ipv4")) continue;
        const end = use.args.at(-1)?.end ?? use.name.end;
        yield {
          use,
          message: l10n.t('Without "def1" the default route is deleted, and missing when OpenVPN ends by force.'),
          fixes: [{ title: l10n.t('Add "def1"'), edits: [{ start: end, end, newText: " def1" }] }],
        };
      }
    },
  },
  {
    code: "ipv6-outside-tunnel",
    summary: "All IPv4 traffic goes through the tunnel, and IPv6 does not.",
    severity: "hint",
    *check(options) {
      const uses = redirectsOf(options);
      const [use] = uses;
      const covered = uses.some(({ args }) => args.some((word) => word.value === "ipv6" || word.value === "!ipv4"));
      if (use === undefined || covered || blocksIPv6(options)) return;
      yield {
        use,
        message: l10n.t(
          'IPv6 stays outside of the tunnel: add the flag "ipv6", and "block-ipv6" where the tunnel has no IPv6 addresses.',
        ),
      };
    },
  },
  {
    code: "client-to-client-traffic",
    summary: "Packets between clients never reach the server's system.",
    severity: "hint",
    *check(options) {
      const use = last(options, "client-to-client");
      if (use === undefined || options.serverBy === undefined) return;
      yield {
        use,
        message: l10n.t(
          "OpenVPN passes packets between clients on by itself: the firewall of the server does not see them. With data channel offload the line has no effect.",
        ),
      };
    },
  },
];

function networkText(use: DirectiveUse): string {
  const { address, bits } = readRoute(use) ?? {};
  return address === undefined || bits === undefined ? (value(use) ?? "") : formatPrefix4(address, bits);
}

/** Subnet and tap have no peer to send to; a tun server that pools one takes its second address. */
function hasGateway(options: Effective): boolean {
  if (options.device === "unknown" || options.device === "null" || last(options, "route-gateway") !== undefined)
    return true;
  if (options.device === "tap") return false;
  return options.topology !== "subnet" || last(options, "server") !== undefined;
}

interface Pool {
  readonly use: DirectiveUse;
  readonly start: number;
  readonly end: number;
}

function poolOf(options: Effective): Pool | undefined {
  const server = last(options, "server");
  if (options.helper === server && server !== undefined)
    return value(server, 2) === "nopool" ? undefined : helperPool(options, server);
  const use = options.helper?.name.value === "server-bridge" ? options.helper : last(options, "ifconfig-pool");
  if (use === undefined || options.serverBy === undefined) return undefined;
  const at = use.name.value === "server-bridge" ? 2 : 0;
  const [start, end] = [parseIPv4(value(use, at) ?? ""), parseIPv4(value(use, at + 1) ?? "")];
  return start === undefined || end === undefined || start > end ? undefined : { use, start, end };
}

function helperPool(options: Effective, use: DirectiveUse): Pool | undefined {
  const { address, bits } = readRoute(use) ?? {};
  if (address === undefined || bits === undefined || bits > 30 || networkOf(address, bits) !== address)
    return undefined;
  const top = broadcastOf(address, bits);
  if (sharesSubnet(options)) return { use, start: address + 2, end: top - (since(options, "2.5") ? 1 : 2) };
  return { use, start: address + 4, end: bits === 29 ? top : top - 4 };
}

/** net30 takes a block of four for each client. */
function slotsOf(options: Effective, { start, end }: Pool): number {
  if (options.device === "tun" && options.topology === "net30") return Math.floor(end / 4) + 1 - Math.floor(start / 4);
  return end - start + 1;
}

const sharesSubnet = ({ device, topology }: Effective): boolean => device === "tap" || topology === "subnet";

/** What routers give out of the box. */
const COMMON = [
  "192.168.0.0",
  "192.168.1.0",
  "192.168.2.0",
  "192.168.8.0",
  "192.168.88.0",
  "192.168.100.0",
  "192.168.178.0",
  "10.0.0.0",
  "10.0.1.0",
].map((text) => parseIPv4(text) ?? 0);

function* networksOf(options: Effective): Iterable<readonly [DirectiveUse, "vpn" | "pushed"]> {
  const server = lastOf(options, "server");
  if (server !== undefined) yield [server, "vpn"];
  for (const use of options.config.pushed) if (use.name.value === "route") yield [use, "pushed"];
}

const redirectsOf = (options: Effective): readonly DirectiveUse[] => [
  ...(options.serverBy === undefined ? all(options, "redirect-gateway") : []),
  ...options.config.pushed.filter(({ name }) => name.value === "redirect-gateway"),
];

const blocksIPv6 = (options: Effective): boolean =>
  last(options, "block-ipv6") !== undefined ||
  options.config.pushed.some(({ name }) => name.value === "block-ipv6" || name.value === "route-ipv6") ||
  last(options, "route-ipv6") !== undefined;
