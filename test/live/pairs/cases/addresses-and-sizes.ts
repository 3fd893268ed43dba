import { type PairCase, pairs } from "../pair-case.ts";

/** The topology, and how large packets may be. */
export const addressesAndSizes: readonly PairCase[] = pairs([
  [
    "topology not pushed",
    "-topology; -server; mode server; tls-server; ifconfig 10.8.0.1 255.255.255.0; topology subnet; ifconfig-pool 10.8.0.2 10.8.0.9 255.255.255.0",
    "",
    "no traffic",
    "pair-topology",
  ],
  ["topology of the client", "", "topology net30", "works", "pair-topology (information)"],
  ["a smaller server mtu", "tun-mtu 1400", "", "works", "", { only: ["2.6", "2.7"] }],
  ["a smaller server mtu in 2.5", "tun-mtu 1400", "", "small packets only", "pair-mtu", { only: ["2.5"] }],
  ["a larger server mtu", "tun-mtu 2000", "", "small packets only", "pair-mtu"],
  ["a smaller client mtu", "", "tun-mtu 1400", "works", "", { only: ["2.6", "2.7"] }],
  ["a smaller client mtu in 2.5", "", "tun-mtu 1400", "small packets only", "pair-mtu", { only: ["2.5"] }],
  ["a larger client mtu", "", "tun-mtu 1600", "works", "", { only: ["2.6", "2.7"] }],
  ["a larger client mtu in 2.5", "", "tun-mtu 1600", "small packets only", "pair-mtu", { only: ["2.5"] }],
  ["fragment on the server", "fragment 1300", "", "no traffic", "pair-fragment"],
  ["fragment on the client", "", "fragment 1300", "no traffic", "pair-fragment"],
  ["fragments of two sizes", "fragment 1300", "fragment 1200", "works", ""],
  ["fragment that is only pushed", 'fragment 1300; push "fragment 1300"', "", "no traffic", "pair-fragment"],
  ["topology that the client drops", "", "pull-filter ignore topology", "no traffic", "pair-topology"],
  [
    "a larger server mtu that just fits",
    "tun-mtu 1700",
    "",
    "works",
    "pair-mtu (information)",
    { only: ["2.6", "2.7"] },
  ],
]);
