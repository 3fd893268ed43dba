import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Network, NetworkInterface, NetworkRoute } from "../../../server/src/protocol.ts";
import { linuxDefaults, macosDefaults, windowsDefaults } from "./default-routes.ts";

/** The interfaces and default routes of the machine this runs on; undefined where they cannot be read. */
export async function readNetwork(): Promise<Network | undefined> {
  try {
    const interfaces = ownInterfaces();
    const routes = await readDefaults(interfaces);
    return interfaces.length === 0 ? undefined : { interfaces, routes, hosts: {} };
  } catch {
    return undefined;
  }
}

/** Loopback and link-local addresses are the same everywhere and not told. */
function ownInterfaces(): readonly NetworkInterface[] {
  return Object.entries(networkInterfaces()).flatMap(([name, entries = []]) => {
    const addresses = entries
      .filter(({ internal, address, cidr }) => !internal && cidr !== null && !/^(?:fe80:|169\.254\.)/i.test(address))
      .flatMap(({ cidr }) => cidr ?? []);
    return addresses.length === 0 ? [] : [{ name, addresses }];
  });
}

const run = promisify(execFile);

/** Asks the system's own tool, by its full path where one is known. */
async function readDefaults(interfaces: readonly NetworkInterface[]): Promise<readonly NetworkRoute[]> {
  if (process.platform === "linux") return linuxDefaults(await readFile("/proc/net/route", "utf8"));
  if (process.platform === "darwin")
    return macosDefaults((await run("/usr/sbin/netstat", ["-rn", "-f", "inet"])).stdout);
  const route = path.join(process.env.SystemRoot ?? "C:\\Windows", "System32", "route.exe");
  return windowsDefaults((await run(route, ["PRINT", "-4", "0.0.0.0"])).stdout, interfaces);
}
