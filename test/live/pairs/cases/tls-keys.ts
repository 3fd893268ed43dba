import { type PairCase, pairs } from "../pair-case.ts";

/** The key over the TLS channel, and its direction. */
export const tlsKeys: readonly PairCase[] = pairs([
  ["tls-auth on the server", "tls-auth shared.key 0", "", "no session", "pair-tls-key"],
  ["tls-auth on the client", "", "tls-auth shared.key 1", "no session", "pair-tls-key"],
  ["tls-crypt on the server", "tls-crypt shared.key", "", "no session", "pair-tls-key"],
  ["tls-crypt on the client", "", "tls-crypt shared.key", "no session", "pair-tls-key"],
  ["tls-auth and tls-crypt", "tls-auth shared.key 0", "tls-crypt shared.key", "no session", "pair-tls-key"],
  ["tls-auth, two keys", "tls-auth shared.key 0", "tls-auth stranger.key 1", "no session", "pair-tls-key"],
  ["tls-crypt, two keys", "tls-crypt shared.key", "tls-crypt stranger.key", "no session", "pair-tls-key"],
  ["tls-crypt-v2", "tls-crypt-v2 v2-server.key", "tls-crypt-v2 v2-client.key", "works", ""],
  ["tls-crypt-v2 on the server", "tls-crypt-v2 v2-server.key", "", "no session", "pair-tls-key"],
  [
    "tls-crypt-v2 and tls-crypt",
    "tls-crypt-v2 v2-server.key; tls-crypt shared.key",
    "tls-crypt shared.key",
    "works",
    "",
  ],
  [
    "tls-crypt-v2 and tls-auth",
    "tls-crypt-v2 v2-server.key; tls-auth shared.key 0",
    "tls-auth shared.key 1",
    "works",
    "",
  ],
  ["direction 0 and 0", "tls-auth shared.key 0", "tls-auth shared.key 0", "no session", "pair-key-direction"],
  ["direction 1 and 1", "tls-auth shared.key 1", "tls-auth shared.key 1", "no session", "pair-key-direction"],
  ["direction 1 and 0", "tls-auth shared.key 1", "tls-auth shared.key 0", "works", ""],
  ["direction on one end", "tls-auth shared.key 0", "tls-auth shared.key", "no session", "pair-key-direction"],
  ["direction on none", "tls-auth shared.key", "tls-auth shared.key", "works", ""],
  [
    "key-direction",
    "tls-auth shared.key 0",
    "key-direction 0; tls-auth shared.key",
    "no session",
    "pair-key-direction",
  ],
  [
    "key-direction and the argument",
    "tls-auth shared.key 0",
    "tls-auth shared.key 1; key-direction 0",
    "no session",
    "pair-key-direction",
  ],
  [
    "key-direction in front of the argument",
    "tls-auth shared.key 0",
    "key-direction 0; tls-auth shared.key 1",
    "works",
    "",
  ],
]);
