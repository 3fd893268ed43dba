import { simulate } from "../../server/src/routing/simulate.ts";
import type { RouteView } from "../../server/src/routing/types.ts";
import { type Sketch, scenario } from "./scenario.ts";

/** What a server with topology subnet pushes at least. */
export const SUBNET = "PUSH_REPLY,route-gateway 10.8.0.1,topology subnet,ifconfig 10.8.0.2 255.255.255.0";

/** What comes of a sketch. */
export const viewOf = (sketch: Sketch): RouteView => simulate(scenario(sketch));

/** The commands in their order, each with what becomes of it where that is not good. */
export const commandsOf = (sketch: Sketch): readonly string[] =>
  viewOf(sketch).operations.map(({ command, result }) => (result === "ok" ? command : `${command} -> ${result}`));

/** The table that is left, as lines `DESTINATION GATEWAY|- INTERFACE METRIC KIND`. */
export const linesOf = ({ after }: RouteView): readonly string[] =>
  after.map(({ destination, gateway, interface: name, metric, kind }) =>
    [destination, gateway ?? "-", name, metric, kind].join(" "),
  );

/** A server that has IPv6 alone and is covered by a pushed route, seen from behind a gateway of IPv6. */
export const overIPv6 = (gateway: string): Sketch => ({
  client: "client\ndev tun\nremote 2001:db8:a::5",
  pushReply: `${SUBNET},ifconfig-ipv6 2001:db8::2/64 2001:db8::1,route-ipv6 2001:db8:a::/48`,
  network: {
    interfaces: [{ name: "en0", addresses: ["192.168.0.19/24", "2001:db8:f::19/64"] }],
    routes: [{ destination: "::/0", gateway, interface: "en0" }],
    hosts: {},
  },
});
