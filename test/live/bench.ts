import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
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
  run("ip", ["netns", "exec", router, "sysctl", "-qw", "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1"]);
  inside(client, [...clientLines(around.network)]);
  inside(server, [...serverLines(around)]);
  writeHosts(client, around.network);
}

const inside = (name: string, lines: readonly string[]) =>
  run("ip", ["-n", name, "-batch", "-"], `${lines.join("\n")}\n`);

const WAN = "52.231.8.1/24";
const WAN6 = "2001:db8:5::1/64";

function* routerLines({ client, server }: Bench, { network }: Surroundings): Iterable<string> {
  yield "link set lo up";
  yield `link add lan type veth peer name eth0 netns ${client}`;
  yield `link add wan type veth peer name eth0 netns ${server}`;
  yield "link set lan up";
  yield "link set wan up";
  const own = network.interfaces.flatMap(({ addresses }) => addresses);
  for (const gateway of new Set(network.routes.map((route) => route.gateway))) {
    const bits = own.find((text) => sameNetwork(text, gateway ?? ""))?.split("/")[1];
    if (gateway !== null && bits !== undefined) yield `addr add ${gateway}/${bits} dev lan${nodad(gateway)}`;
  }
  yield `addr add ${WAN} dev wan`;
  yield `addr add ${WAN6} dev wan nodad`;
}

const nodad = (address: string): string => (address.includes(":") ? " nodad" : "");

/** Close enough for the networks that are made here: they all end at a whole group. */
function sameNetwork(text: string, gateway: string): boolean {
  const [address = "", bits = "0"] = text.split("/");
  const separator = address.includes(":") ? ":" : ".";
  const groups = address.includes(":") ? Number(bits) / 16 - 1 : Number(bits) / 8;
  const head = address.split(separator).slice(0, groups).join(separator);
  return gateway.includes(":") === address.includes(":") && gateway.startsWith(head + separator);
}

function* clientLines({ interfaces, routes }: Network): Iterable<string> {
  yield "link set lo up";
  yield "link set eth0 up";
  for (const { name, addresses } of interfaces) {
    for (const address of addresses) yield `addr add ${address} dev ${name}${nodad(address)}`;
  }
  for (const { destination, gateway, interface: name, metric } of routes) {
    const via = gateway === null ? "" : ` via ${gateway}`;
    yield `route add ${destination}${via} dev ${name}${metric ? ` metric ${metric}` : ""}`;
  }
}

function* serverLines({ server, server6 }: Surroundings): Iterable<string> {
  yield "link set lo up";
  yield "link set eth0 up";
  yield `addr add ${server} dev eth0`;
  yield `route add default via ${WAN.split("/")[0]}`;
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
