import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import { containsIPv4, formatPrefix4, parseIPv4 } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";
import type { Finding, RuleContext, WholeRule } from "../rule.ts";
import { readRoute } from "./read-route.ts";

/** A route that leads the packets to the server into the tunnel they make. */
export const routeCoversServer: WholeRule = {
  code: "route-covers-server",
  summary: "A route through the tunnel holds the server's own address.",
  *check(context) {
    const servers = serversOf(context);
    if (servers.length === 0 || hasRedirect(context)) return;
    const routes = routesOf(context, servers);
    const past = routes.filter(({ use }) => use.args[2]?.value === "net_gateway");
    for (const [text, address] of servers) {
      if (past.some((route) => containsIPv4(route.address, route.bits, address))) continue;
      for (const route of routes) {
        if (route.bits > 0 && containsIPv4(route.address, route.bits, address)) yield clash(route, text);
      }
    }
  },
};

type Servers = readonly (readonly [string, number])[];

interface Route {
  readonly use: DirectiveUse;
  readonly network: Word;
  readonly address: number;
  readonly bits: number;
}

/** The few routes among many that hold one of the servers. */
function routesOf({ config, pushed, named }: RuleContext, servers: Servers): readonly Route[] {
  const uses = config.role === "server" ? pushed.filter(({ name }) => name.value === "route") : named("route");
  const addresses = servers.map(([, address]) => address);
  const routes: Route[] = [];
  for (const use of uses) {
    const { network, address, bits } = readRoute(use) ?? {};
    if (network === undefined || address === undefined || bits === undefined) continue;
    if (holdsAny(address, bits, addresses)) routes.push({ use, network, address, bits });
  }
  return routes;
}

function holdsAny(network: number, bits: number, addresses: readonly number[]): boolean {
  for (const address of addresses) if (containsIPv4(network, bits, address)) return true;
  return false;
}

function clash({ use, network, address, bits }: Route, text: string): Finding {
  const line = `route ${text} 255.255.255.255 net_gateway`;
  const at = use.item.start;
  const newText = use.pushedBy === undefined ? `${line}\n` : `push "${line}"\n`;
  return {
    at: network,
    severity: "warning",
    message: l10n.t(
      "{0} holds {1}, the address of the server itself: its packets would go into the tunnel they make.",
      formatPrefix4(address, bits),
      text,
    ),
    fixes: [{ title: l10n.t("Add a route to {0} past the tunnel", text), edits: [{ start: at, end: at, newText }] }],
  };
}

/** The addresses that clients connect to, where the file says them in numbers. */
function serversOf({ config, named }: RuleContext): Servers {
  const texts = new Set(named(config.role === "server" ? "local" : "remote").map(({ args }) => args[0]?.value ?? ""));
  const servers: [string, number][] = [];
  for (const text of texts) {
    const address = parseIPv4(text);
    if (address === undefined || address === 0 || (config.role === "server" && isPrivate(address))) continue;
    servers.push([text, address]);
  }
  return servers;
}

/** Clients reach a server with such an address under another one. */
const isPrivate = (address: number): boolean => PRIVATE.some(([network, bits]) => containsIPv4(network, bits, address));

const PRIVATE: readonly (readonly [number, number])[] = [
  [0x0a000000, 8],
  [0x7f000000, 8],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0x64400000, 10],
];

/** redirect-gateway and redirect-private make the bypass themselves, unless `local` says otherwise. */
const hasRedirect = ({ config, pushed, named }: RuleContext): boolean =>
  (config.role === "server" ? pushed : [...named("redirect-gateway"), ...named("redirect-private")]).some(
    ({ name, args }) => name.value.startsWith("redirect-") && !args.some((word) => word.value === "local"),
  );
