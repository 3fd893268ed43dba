import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { containsIPv4, containsIPv6, parsePrefix } from "../../server/src/routing/addresses.ts";
import type { Network } from "../../server/src/routing/types.ts";
import { run } from "./run.ts";

/** Three namespaces: the client's machine, the router of its LAN, and the server's. Nothing reaches the machine's own network. */
export interface Bench {
  readonly client: string;
  readonly router: string;
  readonly server: string;
}

/** What stands around the client. */
export interface Surroundings {
  readonly network: Network;
  /** With its prefix length; in the LAN itself the router becomes a bridge. */
  readonly server: string;
  readonly server6: string | undefined;
  /** The router's address in the LAN, where no route of the client names it. */
  readonly router?: string;
}

export const benchOf = (slot: number): Bench => ({
  client: `ovpnlens-c${slot}`,
  router: `ovpnlens-r${slot}`,
  server: `ovpnlens-s${slot}`,
});

/** Takes the namespaces away, with every process in them. */
export function takeDown({ client, router, server }: Bench): void {
  for (const name of [client, router, server]) {
    const { stdout } = spawnSync("ip", ["netns", "pids", name], { encoding: "utf8" });
    for (const pid of (stdout ?? "").split(/\s+/).filter((word) => word !== "")) spawnSync("kill", ["-9", pid]);
    spawnSync("ip", ["netns", "del", name]);
    rmSync(`/etc/netns/${name}`, { recursive: true, force: true });
  }
}

export function setUp(bench: Bench, around: Surroundings): void {
  takeDown(bench);
  for (const name of Object.values(bench)) run("ip", ["netns", "add", name]);
  const { client, router, server } = bench;
  inside(router, [...routerLines(bench, around)]);
  const forwarding = ["net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1", "net.ipv4.conf.lan.proxy_arp=1"];
  run("ip", ["netns", "exec", router, "sysctl", "-qw", ...forwarding]);
  inside(client, [...clientLines(bench, around.network)]);
  // A further interface leads to the router as well, where nobody has an address.
  const further = around.network.interfaces.filter(({ name }) => name !== "eth0");
  inside(
    router,
    further.map(({ name }) => `link set ${name} up`),
  );
  inside(server, [...serverLines(around)]);
  writeHosts(client, around.network);
}

const inside = (name: string, lines: readonly string[]) =>
  run("ip", ["-n", name, "-batch", "-"], `${lines.join("\n")}\n`);

const WAN = "52.231.8.1/24";
const WAN6 = "2001:db8:5::1/64";

function* routerLines({ client, server }: Bench, around: Surroundings): Iterable<string> {
  yield "link set lo up";
  yield `link add lan type veth peer name eth0 netns ${client}`;
  yield `link add wan type veth peer name eth0 netns ${server}`;
  const inLan = isInLan(around);
  if (inLan) {
    yield "link add both type bridge";
    yield "link set both up";
    for (const port of ["lan", "wan"]) yield `link set ${port} master both`;
  }
  yield "link set lan up";
  yield "link set wan up";
  const side = inLan ? "both" : "lan";
  for (const address of new Set(lanAddresses(around))) yield `addr add ${address} dev ${side}${nodad(address)}`;
  if (!inLan) yield `addr add ${WAN} dev wan`;
  yield `addr add ${WAN6} dev ${inLan ? "both" : "wan"} nodad`;
}

const nodad = (address: string): string => (address.includes(":") ? " nodad" : "");

/** The router has every gateway of the LAN that the client's routes name. */
function* lanAddresses({ network: { interfaces, routes }, router }: Surroundings): Iterable<string> {
  if (router !== undefined) yield router;
  if (routes.some(({ gateway }) => gateway?.startsWith("fe80:"))) yield "2001:db8:1::1/64";
  const own = interfaces.filter(({ name }) => name === "eth0").flatMap(({ addresses }) => addresses);
  for (const { gateway, interface: name } of routes) {
    if (gateway === null || name !== "eth0") continue;
    const bits = gateway.startsWith("fe80:") ? 64 : own.find((text) => isInNetworkOf(gateway, text))?.split("/")[1];
    if (bits !== undefined) yield `${gateway}/${bits}`;
  }
}

function isInNetworkOf(address: string, prefix: string): boolean {
  const [one, network] = [parsePrefix(address), parsePrefix(prefix)];
  if (one?.family === 4 && network?.family === 4) return containsIPv4(network.address, network.bits, one.address);
  return one?.family === 6 && network?.family === 6 && containsIPv6(network.address, network.bits, one.address);
}

const isInLan = ({ network, server }: Surroundings): boolean =>
  network.interfaces.some(({ addresses }) => addresses.some((text) => isInNetworkOf(server.split("/")[0] ?? "", text)));

function* clientLines({ router }: Bench, { interfaces, routes }: Network): Iterable<string> {
  yield "link set lo up";
  yield "link set eth0 up";
  for (const { name, addresses } of interfaces) {
    if (name !== "eth0") {
      yield `link add ${name} type veth peer name ${name} netns ${router}`;
      yield `link set ${name} up`;
    }
    for (const address of addresses) yield `addr add ${address} dev ${name}${nodad(address)}`;
  }
  for (const { destination, gateway, interface: name, metric } of routes) {
    const via = gateway === null ? "" : ` via ${gateway}`;
    yield `route add ${destination}${via} dev ${name}${metric ? ` metric ${metric}` : ""}`;
  }
}

function* serverLines(around: Surroundings): Iterable<string> {
  const { server, server6 } = around;
  yield "link set lo up";
  yield "link set eth0 up";
  yield `addr add ${server} dev eth0`;
  const router = isInLan(around) ? around.router : WAN;
  if (router !== undefined) yield `route add default via ${router.split("/")[0]}`;
  if (server6 === undefined) return;
  yield `addr add ${server6} dev eth0 nodad`;
  yield `route add default via ${WAN6.split("/")[0]}`;
}

/** `ip netns exec` lays these over /etc, so that no name is ever asked outside. */
function writeHosts(name: string, { hosts }: Network): void {
  const lines = Object.entries(hosts).flatMap(([host, addresses]) => addresses.map((address) => `${address} ${host}`));
  mkdirSync(`/etc/netns/${name}`, { recursive: true });
  writeFileSync(`/etc/netns/${name}/hosts`, `${["127.0.0.1 localhost", ...lines].join("\n")}\n`);
  writeFileSync(`/etc/netns/${name}/resolv.conf`, "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
  writeFileSync(`/etc/netns/${name}/nsswitch.conf`, "hosts: files dns\n");
}
