import type { NetworkInterface, NetworkRoute } from "../../../server/src/protocol.ts";

const DEFAULT = "0.0.0.0/0";

/** From /proc/net/route: hexadecimal, in the machine's byte order, which is little endian wherever VS Code runs. */
export function linuxDefaults(text: string): readonly NetworkRoute[] {
  return text
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [name = "", destination, gateway = "", flags = "0", , , metric = "0", mask] = line.trim().split(/\s+/);
      const isUp = (Number.parseInt(flags, 16) & 1) !== 0;
      if (destination !== "00000000" || mask !== "00000000" || !isUp) return [];
      return [{ destination: DEFAULT, gateway: littleEndian(gateway), interface: name, metric: Number(metric) }];
    });
}

/** From `netstat -rn -f inet`. */
export function macosDefaults(text: string): readonly NetworkRoute[] {
  return text.split("\n").flatMap((line) => {
    const [destination, gateway = "", , name] = line.trim().split(/\s+/);
    if (destination !== "default" || name === undefined) return [];
    return [{ destination: DEFAULT, gateway: isAddress(gateway) ? gateway : null, interface: name }];
  });
}

/** From `route PRINT -4`: numbers only, as the words around them are in the language of the system. */
export function windowsDefaults(text: string, interfaces: readonly NetworkInterface[]): readonly NetworkRoute[] {
  return text.split("\n").flatMap((line) => {
    const [destination, mask, gateway = "", address = "", metric] = line.trim().split(/\s+/);
    if (destination !== "0.0.0.0" || mask !== "0.0.0.0" || !isAddress(address)) return [];
    const owner = interfaces.find(({ addresses }) => addresses.some((own) => own.startsWith(`${address}/`)));
    const own = {
      destination: DEFAULT,
      gateway: isAddress(gateway) ? gateway : null,
      interface: owner?.name ?? address,
    };
    return [metric === undefined || !/^\d+$/.test(metric) ? own : { ...own, metric: Number(metric) }];
  });
}

const isAddress = (text: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(text);

function littleEndian(hex: string): string | null {
  if (!/^[0-9A-F]{8}$/i.test(hex) || hex === "00000000") return null;
  return [6, 4, 2, 0].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(".");
}
