import * as l10n from "@vscode/l10n";
import { formatIPv4, parseAddressWord } from "../addresses.ts";
import type { OptionLine } from "../types.ts";
import { type Expansion, refused } from "./expand-server.ts";
import { pool4 } from "./pool.ts";

/** `server-bridge` in its forms: with a pool of the bridged network, by that network's DHCP server, or `nogw`. */
export function expandBridge(line: OptionLine, kind: "tun" | "tap"): Expansion {
  const { args } = line;
  if (kind !== "tap") return refused(line, l10n.t("server-bridge needs dev tap."));
  if (args.length === 0) return byDhcp(line);
  if (args.length === 1 && args[0] === "nogw") return { pushes: [], refusals: [] };
  const [gateway, mask, start, end] = args.slice(0, 4).map(parseAddressWord);
  if (gateway === undefined || mask === undefined || start === undefined || end === undefined) {
    return refused(line, l10n.t("server-bridge takes four addresses, one word nogw, or nothing."));
  }
  const apart = [start, end].some((address) => ((address ^ gateway) & mask) !== 0);
  if (apart || start > end || end - start >= 65536) {
    return refused(
      line,
      l10n.t("server-bridge: gateway, start and end of the pool must share one subnet, in this order."),
    );
  }
  const reason = l10n.t("server-bridge: pushes its first address as the clients' gateway");
  return {
    pool: pool4({ start, end, netmask: mask, net30: false }),
    pushes: [{ text: `route-gateway ${formatIPv4(gateway)}`, origin: line.origin, reason }],
    refusals: [],
  };
}

const byDhcp = (line: OptionLine): Expansion => ({
  pushes: [
    {
      text: "route-gateway dhcp",
      origin: line.origin,
      reason: l10n.t("server-bridge without addresses: the bridged network's DHCP server names the gateway"),
    },
  ],
  refusals: [],
});
