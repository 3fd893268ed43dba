import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Network, NetworkInterface, NetworkRoute } from "../../../server/src/protocol.ts";
import { linuxDefaults, macosDefaults, windowsDefaults } from "./default-routes.ts";
import { linuxDefaults6, macosDefaults6, windowsDefaults6 } from "./default-routes6.ts";

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

/** Asks the system's own tool, by its full path where one is known. A machine without IPv6 has only the others. */
async function readDefaults(interfaces: readonly NetworkInterface[]): Promise<readonly NetworkRoute[]> {
  if (process.platform === "linux")
    return [
      ...linuxDefaults(await readFile("/proc/net/route", "utf8")),
      ...linuxDefaults6(await readFile("/proc/net/ipv6_route", "utf8").catch(() => "")),
    ];
  if (process.platform === "darwin") {
    const netstat = (family: string) => said("/usr/sbin/netstat", ["-rn", "-f", family]);
    return [...macosDefaults(await netstat("inet")), ...macosDefaults6(await netstat("inet6").catch(() => ""))];
  }
  const route = path.join(process.env.SystemRoot ?? "C:\\Windows", "System32", "route.exe");
  const print = (...args: readonly string[]) => said(route, ["PRINT", ...args]);
  return [
    ...windowsDefaults(await print("-4", "0.0.0.0"), interfaces),
    ...windowsDefaults6(await print("-6").catch(() => ""), numbers()),
  ];
}

const said = async (program: string, args: readonly string[]): Promise<string> => (await run(program, args)).stdout;

/** Windows numbers its interfaces; a link-local address tells the number of its own. */
const numbers = (): ReadonlyMap<number, string> =>
  new Map(
    Object.entries(networkInterfaces()).flatMap(([name, entries = []]) =>
      entries.flatMap(({ scopeid }) => (scopeid ? [[scopeid, name] as const] : [])),
    ),
  );
