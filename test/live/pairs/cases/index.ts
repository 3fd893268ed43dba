import type { PairCase } from "../pair-case.ts";
import { addressesAndSizes } from "./addresses-and-sizes.ts";
import { certificates } from "./certificates.ts";
import { ciphers } from "./ciphers.ts";
import { compression } from "./compression.ts";
import { staticKey } from "./static-key.ts";
import { tlsKeys } from "./tls-keys.ts";
import { tlsPeers } from "./tls-peers.ts";
import { transport } from "./transport.ts";

/** All pairs with one mistake, or with something that looks like one. */
export const pairCases: readonly PairCase[] = [
  ...transport,
  ...ciphers,
  ...compression,
  ...tlsKeys,
  ...addressesAndSizes,
  ...certificates,
  ...staticKey,
  ...tlsPeers,
];
