import { containsIPv4 } from "../addresses.ts";
import type { Gateway4 } from "../gateways.ts";
import type { PlannedRoute4 } from "../plan.ts";

export const HOST_MASK = 0xffffffff;

/** Whether the gateway's own network holds that host: OpenVPN then names the interface to the system. */
export function isLocalHost(way: Gateway4 | undefined, address: number): boolean {
  if (way?.bits === undefined || way.interface === undefined) return false;
  return containsIPv4(way.address, way.bits, address);
}

/** A route around the tunnel to one host. */
export function hostRoute(
  way: Gateway4,
  address: number,
  said: Pick<PlannedRoute4, "step" | "origin" | "reason">,
): PlannedRoute4 {
  const named = way.onLink || isLocalHost(way, address);
  return {
    op: "add",
    family: 4,
    address,
    mask: HOST_MASK,
    bits: 32,
    gateway: way.address === 0 ? null : way.address,
    metric: null,
    outside: true,
    table: null,
    ...(named && way.interface !== undefined ? { device: way.interface } : {}),
    ...said,
  };
}
