import type { Plan } from "../plan.ts";
import type { Scenario } from "../types.ts";

/** Whether Connect is to lead IPv6 to nowhere. */
export function blocksIPv6({ pushReply = [], client = [] }: Scenario, plan: Plan): boolean {
  const named = [...pushReply, ...client].some(({ name }) => name === "block-ipv6");
  return named || plan.pushReply?.includes("block-ipv6") === true;
}

/** 2000::/4, 3000::/4 and fc00::/7: all that is in public or private use. */
export const BLOCKED_IPV6 = [
  { address: 0x2000n << 112n, bits: 4 },
  { address: 0x3000n << 112n, bits: 4 },
  { address: 0xfc00n << 112n, bits: 7 },
];
