import { type PairCase, pairs } from "../pair-case.ts";

/** How packets are encrypted and signed. */
export const ciphers: readonly PairCase[] = pairs([
  ["ciphers", "data-ciphers AES-128-GCM", "data-ciphers AES-256-GCM", "no session", "pair-ciphers"],
  [
    "ciphers, CBC in common",
    "data-ciphers AES-128-CBC",
    "data-ciphers AES-256-GCM:AES-128-CBC",
    "works",
    "",
    { only: ["2.6", "2.7"] },
  ],
  ["cipher does not count", "cipher AES-128-CBC", "cipher AES-256-CBC", "works", ""],
  [
    "fallback",
    "data-ciphers AES-128-GCM; data-ciphers-fallback AES-256-CBC",
    "data-ciphers AES-256-CBC",
    "no session",
    "pair-ciphers",
  ],
  [
    "fallback on both",
    "data-ciphers AES-128-GCM; data-ciphers-fallback AES-256-CBC",
    "data-ciphers AES-256-GCM; data-ciphers-fallback AES-256-CBC",
    "no session",
    "pair-ciphers",
  ],
  [
    "fallback for an end that does not negotiate",
    "data-ciphers AES-128-GCM; data-ciphers-fallback AES-256-CBC",
    "ncp-disable; cipher AES-256-CBC",
    "no session",
    "pair-ciphers",
    { only: ["2.5"] },
  ],
  ["auth with tls-auth", "tls-auth shared.key 0; auth SHA256", "tls-auth shared.key 1", "no session", "pair-auth"],
  ["auth with tls-crypt", "tls-crypt shared.key; auth SHA256", "tls-crypt shared.key", "works", ""],
  ["auth alone", "auth SHA512", "", "works", ""],
  ["auth with CBC", "auth SHA512; data-ciphers AES-128-CBC", "data-ciphers AES-128-CBC", "no traffic", "pair-auth"],
  ["ciphers, a short name", "data-ciphers AES128", "data-ciphers AES-128-CBC", "works", "", { only: ["2.6", "2.7"] }],
  ["ciphers, a long name", "data-ciphers id-aes128-GCM", "data-ciphers AES-128-GCM", "works", ""],
  [
    "auth with CBC, by another name",
    "auth SHA2-256; data-ciphers AES-128-CBC",
    "auth SHA256; data-ciphers AES-128-CBC",
    "works",
    "",
  ],
]);
