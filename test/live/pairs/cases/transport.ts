import { type PairCase, pairs } from "../pair-case.ts";

/** What carries the packets: protocol, port and device. */
export const transport: readonly PairCase[] = pairs([
  ["nothing wrong", "", "", "works", ""],
  ["proto", "proto tcp-server", "", "no session", "pair-proto"],
  ["proto, the other way", "", "proto tcp-client", "no session", "pair-proto"],
  ["proto on remote", "", "remote vpn.example.com 1194 tcp", "no session", "pair-proto"],
  [
    "proto, the second remote",
    "",
    "remote vpn.example.com 1194 tcp; connect-timeout 1; <connection>\nremote vpn.example.com 1194 udp\n</connection>",
    "works",
    "",
  ],
  ["udp and udp4", "proto udp", "proto udp4", "works", ""],
  ["udp6 server", "proto udp6", "proto udp4", "works", ""],
  ["udp4 server, udp6 client", "proto udp4", "proto udp6", "no session", ""],
  ["port", "port 1195", "", "no session", "pair-port (information)"],
  ["port, rport", "lport 1195", "rport 1195", "works", ""],
  ["device", "", "dev tap", "no traffic", "pair-device"],
  ["device, the other way", "dev tap; -topology", "", "no traffic", "pair-device"],
  ["dev-type", "", "dev vpn0; dev-type tap", "no traffic", "pair-device"],
]);
