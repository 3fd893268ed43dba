import * as l10n from "@vscode/l10n";
import { parsePrefix } from "../addresses.ts";
import { note } from "../note.ts";
import type { Note, OptionLine } from "../types.ts";
import { type Pool6, pool6 } from "./pool.ts";
import type { PushItem } from "./push-item.ts";

/** An address with its prefix length, as `ifconfig-ipv6` and the pools carry them. */
export interface Address6 {
  readonly address: bigint;
  readonly bits: number;
}

export interface Expansion6 {
  readonly local?: Address6;
  readonly pool?: Pool6;
  readonly pushes: readonly PushItem[];
  readonly refusals: readonly Note[];
}

/** `server-ipv6 PREFIX/BITS`: the next address for the server, pool from 0x1000 on where there is room. Host bits stay. */
export function expandServer6(line: OptionLine): Expansion6 {
  const prefix = parseAddress6(line.args[0] ?? "");
  if (prefix === undefined || prefix.bits < 64 || prefix.bits > 124) {
    const message = l10n.t("server-ipv6 takes a prefix from /64 to /124, not {0}.", line.args[0] ?? "");
    return {
      pushes: [],
      refusals: [note({ code: "server-refused", severity: "error", message, origin: line.origin })],
    };
  }
  const { address, bits } = prefix;
  const first = bits < 112 ? 0x1000n : 2n;
  return {
    local: { address: address + 1n, bits },
    pool: pool6(address + first, bits),
    pushes: [{ text: "tun-ipv6", origin: line.origin, reason: l10n.t("server-ipv6: for clients older than 2.4") }],
    refusals: [],
  };
}

/** An IPv6 address as OpenVPN reads it: without a length it is a /64. */
export function parseAddress6(text: string): Address6 | undefined {
  const prefix = parsePrefix(text.includes("/") ? text : `${text}/64`);
  return prefix?.family === 6 ? { address: prefix.address, bits: prefix.bits } : undefined;
}
