import type { NetworkRoute } from "../../../server/src/protocol.ts";

const DEFAULT = "::/0";
const NOWHERE = "0".repeat(32);
const UP = 1;
const REJECT = 0x200;

/** From /proc/net/ipv6_route; what lo holds there refuses packets instead of sending them. */
export function linuxDefaults6(text: string): readonly NetworkRoute[] {
  return text.split("\n").flatMap((line) => {
    const [to, bits, , , gateway = "", metric = "0", , , flags = "0", name = "lo"] = line.trim().split(/\s+/);
    const isUp = (Number.parseInt(flags, 16) & (UP | REJECT)) === UP;
    if (to !== NOWHERE || bits !== "00" || !isUp || name === "lo") return [];
    const via = gateway === NOWHERE ? null : (gateway.match(/.{4}/g) ?? []).join(":");
    return [{ destination: DEFAULT, gateway: via, interface: name, metric: Number.parseInt(metric, 16) }];
  });
}

/** From `netstat -rn -f inet6`, without those that the system keeps for each interface (flag I). */
export function macosDefaults6(text: string): readonly NetworkRoute[] {
  return text.split("\n").flatMap((line) => {
    const [destination, gateway = "", flags = "", name] = line.trim().split(/\s+/);
    if (destination !== "default" || name === undefined || flags.includes("I")) return [];
    return [{ destination: DEFAULT, gateway: gateway.includes(":") ? bare(gateway) : null, interface: name }];
  });
}

/** From `route PRINT -6`, which names interfaces by number. */
export function windowsDefaults6(text: string, names: ReadonlyMap<number, string>): readonly NetworkRoute[] {
  return text.split("\n").flatMap((line) => {
    const [number, metric, destination, gateway = ""] = line.trim().split(/\s+/);
    const name = names.get(Number(number));
    if (destination !== DEFAULT || name === undefined || !/^\d+$/.test(metric ?? "")) return [];
    const via = gateway.includes(":") ? bare(gateway) : null;
    return [{ destination: DEFAULT, gateway: via, interface: name, metric: Number(metric) }];
  });
}

/** Without the zone. */
const bare = (address: string): string => address.split("%")[0] ?? address;
