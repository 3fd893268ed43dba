import type { Plan } from "../plan.ts";
import type { Scenario } from "../types.ts";

/** Whether IPv6 that comes into the tunnel is to end there. */
export const blocksIPv6 = ({ client = [] }: Scenario, { pulled }: Plan): boolean =>
  [...client, ...pulled].some(({ name }) => name === "block-ipv6");
