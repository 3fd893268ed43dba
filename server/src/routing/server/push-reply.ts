import * as l10n from "@vscode/l10n";
import { formatIPv4, formatIPv6 } from "../addresses.ts";
import { note } from "../note.ts";
import type { Note, Scenario } from "../types.ts";
import type { ClientInstance } from "./client-instance.ts";
import { slotOf } from "./pool.ts";
import type { PushItem } from "./push-item.ts";
import type { ServerSetup } from "./server-setup.ts";

/** The reply's items in the order the client receives them; session items (peer-id, cipher …) are never among them. */
export interface PushReply {
  readonly items: readonly PushItem[];
  readonly notes: readonly Note[];
}

/** Puts the client's addresses behind the push list: IPv6 first, as OpenVPN sends them. */
export function pushReply(setup: ServerSetup, instance: ClientInstance, scenario: Scenario): PushReply {
  // Up to 2.4 a fixed IPv4 address costs the client its IPv6 address of the pool.
  const usesPool = instance.ifconfig === undefined || scenario.openvpnServer !== "2.4";
  const slot = usesPool ? poolSlot(setup, scenario) : undefined;
  const six = instance.blocked6 ? undefined : ifconfig6(setup, instance, slot);
  const four = instance.blocked ? undefined : ifconfig4(setup, instance, slot);
  const hasPool = setup.pool.ipv4 !== undefined || setup.pool.ipv6 !== undefined;
  return {
    items: [...instance.pushes, six, four].filter(
      (item): item is PushItem => item !== undefined && isNotOfSession(item),
    ),
    notes: hasPool && slot === undefined && instance.ifconfig === undefined ? [poolFull(setup, scenario)] : [],
  };
}

const SESSION_ITEM = /^\s*(peer-id|cipher|protocol-flags|tun-mtu|auth-token|auth-token-user|key-derivation)(\s|$)/;

/** What is negotiated per session is no part of the reply as the view shows it. */
export const isNotOfSession = ({ text }: { readonly text: string }): boolean => !SESSION_ITEM.test(text);

function poolSlot({ pool }: ServerSetup, scenario: Scenario): number | undefined {
  if (pool.ipv4 === undefined && pool.ipv6 === undefined) return undefined;
  const last = (name: string) => scenario.server?.findLast((line) => line.name === name);
  return slotOf(pool, {
    number: scenario.clientNumber,
    commonName: scenario.commonName,
    duplicateCn: last("duplicate-cn") !== undefined,
    persist: scenario.poolPersist,
    fixed: last("ifconfig-pool-persist")?.args[1] === "0",
  });
}

function ifconfig4(setup: ServerSetup, { ifconfig }: ClientInstance, slot: number | undefined): PushItem | undefined {
  if (ifconfig !== undefined) {
    const reason = l10n.t("ifconfig-push gives this client its address");
    return {
      text: `ifconfig ${formatIPv4(ifconfig.local)} ${formatIPv4(ifconfig.second)}`,
      origin: ifconfig.origin,
      reason,
    };
  }
  const { ipv4 } = setup.pool;
  if (ipv4 === undefined || slot === undefined) return undefined;
  const start = ipv4.base + slot * ipv4.step;
  const local = ipv4.step === 4 ? start + 2 : start;
  const pointToPoint = setup.kind === "tun" && setup.topology !== "subnet";
  const second = ipv4.step === 4 ? start + 1 : pointToPoint ? setup.local : (ipv4.netmask ?? setup.second);
  if (second === undefined || second === 0) return undefined;
  const reason = l10n.t("the pool's address for client {0}", slot + 1);
  return { text: `ifconfig ${formatIPv4(local)} ${formatIPv4(second)}`, origin: setup.poolOrigin, reason };
}

function ifconfig6(
  setup: ServerSetup,
  { ifconfig6: own }: ClientInstance,
  slot: number | undefined,
): PushItem | undefined {
  if (own !== undefined) {
    const reason = l10n.t("ifconfig-ipv6-push gives this client its address");
    const text = `ifconfig-ipv6 ${formatIPv6(own.local.address)}/${own.local.bits} ${formatIPv6(own.remote)}`;
    return { text, origin: own.origin, reason };
  }
  const { ipv6 } = setup.pool;
  if (ipv6 === undefined || slot === undefined || setup.local6 === undefined) return undefined;
  const local = formatIPv6(ipv6.base + BigInt(slot));
  const text = `ifconfig-ipv6 ${local}/${setup.local6.bits} ${formatIPv6(setup.local6.address)}`;
  return { text, origin: setup.pool6Origin, reason: l10n.t("the pool's IPv6 address for client {0}", slot + 1) };
}

const poolFull = ({ poolOrigin }: ServerSetup, { clientNumber }: Scenario): Note =>
  note({
    code: "pool-full",
    message: l10n.t("The pool has no address left for client {0}: it connects, but gets none.", clientNumber),
    origin: poolOrigin,
  });
