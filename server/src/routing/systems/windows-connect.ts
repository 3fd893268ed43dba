import * as l10n from "@vscode/l10n";
import { blocksIPv6 } from "../client/blocks-ipv6.ts";
import { BLOCKED_IPV6 } from "./blocked-ipv6.ts";
import { change6 } from "./windows-ipv6.ts";
import type { WindowsMachine } from "./windows-machine.ts";

/**
 * What OpenVPN Connect does on Windows beside the routes: with block-ipv6, IPv6 is led to nowhere. The default route
 * that Windows makes from the adapter's gateway is gone after five seconds.
 */
export function runConnect(machine: WindowsMachine): void {
  if (blocksIPv6(machine.scenario, machine.plan)) blockIPv6(machine);
}

function blockIPv6(machine: WindowsMachine): void {
  const adapter = machine.adapters.find(({ role }) => role === "loopback");
  for (const { address, bits } of BLOCKED_IPV6) {
    const reason = l10n.t("block-ipv6: leads into the loopback interface, so that nothing leaves");
    change6(machine, { op: "add", address, bits, adapter, hop: null, metric: null, kind: "vpn", origin: null, reason });
  }
}
