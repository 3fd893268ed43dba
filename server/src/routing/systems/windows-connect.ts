import * as l10n from "@vscode/l10n";
import { formatIPv4 } from "../addresses.ts";
import { change6 } from "./windows-ipv6.ts";
import type { WindowsMachine } from "./windows-machine.ts";
import { AUTOMATIC_METRIC, interfaceAddress4 } from "./windows-own-rows.ts";

/** What OpenVPN Connect does on Windows beside the routes: IPv6 is led to nowhere, the adapter gets a gateway. */
export function runConnect(machine: WindowsMachine): void {
  setGateway(machine);
  if (blocksIPv6(machine)) blockIPv6(machine);
}

/** With topology subnet the address is set together with the gateway, from which Windows makes a default route. */
function setGateway({ plan, tunnel: adapter, table }: WindowsMachine): void {
  const { tunnel, routes } = plan;
  if (tunnel?.topology !== "subnet" || tunnel.ipv4 === undefined) return;
  const gateway = routes.find(({ family, outside, op }) => family === 4 && !outside && op === "add")?.gateway;
  if (typeof gateway !== "number") return;
  table.add({
    family: 4,
    address: 0,
    bits: 0,
    hop: gateway,
    rank: adapter.rank,
    row: {
      family: 4,
      destination: "0.0.0.0/0",
      gateway: formatIPv4(gateway),
      interface: adapter.name,
      interfaceAddress: interfaceAddress4(adapter),
      metric: adapter.metric + AUTOMATIC_METRIC,
      kind: "tunnel",
      origin: tunnel.ipv4.origin,
      reason: l10n.t("Connect gives the adapter its gateway"),
    },
  });
}

function blocksIPv6({ plan, scenario }: WindowsMachine): boolean {
  const lines = [...(scenario.pushReply ?? []), ...(scenario.client ?? [])];
  return lines.some(({ name }) => name === "block-ipv6") || plan.pushReply?.includes("block-ipv6") === true;
}

/** 2000::/4, 3000::/4 and fc00::/7: all that is in public or private use. */
const BLOCKED = [
  { address: 0x2000n << 112n, bits: 4 },
  { address: 0x3000n << 112n, bits: 4 },
  { address: 0xfc00n << 112n, bits: 7 },
];

function blockIPv6(machine: WindowsMachine): void {
  const adapter = machine.adapters.find(({ role }) => role === "loopback");
  for (const { address, bits } of BLOCKED) {
    const reason = l10n.t("block-ipv6: leads into the loopback interface, so that nothing leaves");
    change6(machine, { op: "add", address, bits, adapter, hop: null, metric: null, kind: "vpn", origin: null, reason });
  }
}
