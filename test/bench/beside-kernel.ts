import { spawnSync } from "node:child_process";
import { computeRoutes } from "../../server/src/features/routes.ts";
import { lookupIndex } from "../../server/src/routing/lookup.ts";
import { whyNot } from "../live/can-run.ts";
import type { Table } from "./report.ts";
import { openvpnText, routedAddress } from "./servers.ts";
import { timed } from "./timed.ts";

const ROUTES = 15_000;
const LOOKUPS = 1000;
const NAMESPACE = "ovpnlens-bench";

/** Our route engine beside the kernel's, which `ip` fills and asks in a namespace of its own; undefined where that cannot be. */
export function besideKernel(): Table | undefined {
  if (whyNot() !== undefined) return undefined;
  try {
    ip(["netns", "add", NAMESPACE]);
    batch(["link add tun0 type veth peer name far0", "addr add 10.255.0.2/24 dev tun0"]);
    batch(["link set tun0 up", "link set far0 up"]);
    const addresses = Array.from({ length: ROUTES }, (_, i) => routedAddress(i));
    const start = timed(() => batch([]));
    const fill = () => batch(addresses.map((address) => `route add ${address}/24 via 10.255.0.1`));
    const load = timed(fill, () => batch(["route flush proto boot"]));
    fill();
    const asked = addresses.slice(0, LOOKUPS).map((address) => address.replace(/0$/, "7"));
    const ask = timed(() => batch(asked.map((address) => `route get ${address}`)));
    return tableOf([
      [`${ROUTES.toLocaleString("en")} routes, from their text to the table`, load - start, timed(routes)],
      [`${LOOKUPS.toLocaleString("en")} lookups`, ask - start, timed(lookups(asked))],
    ]);
  } finally {
    spawnSync("ip", ["netns", "del", NAMESPACE]);
  }
}

const tableOf = (rows: ReadonlyArray<readonly [what: string, theirs: number, ours: number]>): Table => ({
  title: "Beside the kernel's own table",
  note: "Milliseconds; `ip -batch` in a namespace of its own, its start taken off.",
  head: ["what", "ip", "OpenVPN Lens", "ratio"],
  rows: rows.map(([what, theirs, ours]) => [what, theirs.toFixed(1), ours.toFixed(1), (ours / theirs).toFixed(2)]),
});

const TEXT = openvpnText(ROUTES);
const REPLY = "PUSH_REPLY,route-gateway 10.255.0.1,topology subnet,ifconfig 10.255.0.2 255.255.255.0";

const routes = () =>
  computeRoutes(
    { uri: "client.ovpn", pushReply: REPLY, os: "linux" },
    { read: () => TEXT, resolve: (_base, file) => file },
  );

function lookups(asked: readonly string[]): () => void {
  const look = lookupIndex(routes().after, "linux");
  return () => {
    for (const address of asked) look(address);
  };
}

const batch = (lines: readonly string[]): void => ip(["-n", NAMESPACE, "-batch", "-"], `${lines.join("\n")}\n`);

function ip(args: readonly string[], input = ""): void {
  const { status, stderr } = spawnSync("ip", args, { input, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`ip ${args.join(" ")}: ${stderr}`);
}
