import * as l10n from "@vscode/l10n";
import { formatPrefix6 } from "../addresses.ts";
import { blocksIPv6 } from "../client/blocks-ipv6.ts";
import type { Plan } from "../plan.ts";
import type { Row } from "../types.ts";
import { BLOCKED_IPV6 } from "./blocked-ipv6.ts";
import { rejectRoute6 } from "./macos-commands.ts";
import type { MacosMachine } from "./macos-machine.ts";

/** What OpenVPN Connect does on macOS once all routes are there: with block-ipv6, IPv6 is refused. */
export function runConnect(machine: MacosMachine, plan: Plan): void {
  if (!blocksIPv6(machine.scenario, plan)) return;
  for (const { address, bits } of BLOCKED_IPV6) block(machine, address, bits);
}

function block({ table, operations }: MacosMachine, address: bigint, bits: number): void {
  const reason = l10n.t("block-ipv6: is refused, so that nothing leaves");
  const destination = formatPrefix6(address, bits);
  const common = { destination, gateway: "::1", interface: "lo0", origin: null, reason } as const;
  const row: Row = {
    ...common,
    family: 6,
    interfaceAddress: "::1",
    metric: 0,
    kind: "vpn",
    operation: operations.length,
  };
  const result = table.add({ prefix: { family: 6, address, bits }, row }) ? "ok" : "exists";
  operations.push({ ...common, op: "add", metric: null, result, command: rejectRoute6(address, bits) });
}
