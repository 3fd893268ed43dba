import { type PairCase, pairs } from "../pair-case.ts";

/** Two peers with TLS of which none is a server. */
export const tlsPeers: readonly PairCase[] = pairs(
  [
    ["two peers with TLS", "", "", "works", ""],
    ["TLS peers, device", "", "dev tap; ifconfig 10.8.0.2 255.255.255.0", "no traffic", "pair-device"],
    ["TLS peers, compression", "comp-lzo no", "", "no traffic", "pair-compression"],
    ["TLS peers, fragment", "", "fragment 1300", "no traffic", "pair-fragment"],
    ["TLS peers, addresses", "", "ifconfig 10.8.0.3 10.8.0.1", "no traffic", "pair-ifconfig"],
  ],
  { base: "tls without server" },
);
