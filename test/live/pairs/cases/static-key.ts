import { type PairCase, pairs } from "../pair-case.ts";

/** Two peers that share a key. */
export const staticKey: readonly PairCase[] = pairs(
  [
    ["two peers", "", "", "works", ""],
    ["peers, proto", "proto tcp-server", "", "no session", "pair-proto"],
    ["peers, device", "", "dev tap; ifconfig 10.8.0.2 255.255.255.0", "no traffic", "pair-device"],
    ["peers, cipher", "", "cipher AES-128-CBC", "no session", "pair-ciphers"],
    ["peers, auth", "auth SHA256", "", "no session", "pair-auth"],
    ["peers, compression", "comp-lzo no", "", "no session", "pair-compression"],
    ["peers, fragment", "fragment 1300", "", "no traffic", "pair-fragment"],
    ["peers, direction", "secret shared.key 0", "", "no session", "pair-key-direction"],
    ["peers, the same direction", "secret shared.key 0", "secret shared.key 0", "no session", "pair-key-direction"],
    ["peers, both directions", "secret shared.key 0", "secret shared.key 1", "works", ""],
    ["peers, addresses", "", "ifconfig 10.8.0.3 10.8.0.1", "no traffic", "pair-ifconfig"],
  ],
  { base: "static key", only: ["2.5", "2.6"] },
);
