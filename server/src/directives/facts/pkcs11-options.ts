import type { Directive } from "../types.ts";

export const pkcs11Options: readonly Directive[] = [
  {
    name: "pkcs11-cert-private",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "flag", optional: true, variadic: true, types: [{ kind: "enum", values: ["0", "1"] }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "0.. M" },
  },
  {
    name: "pkcs11-id",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "name", types: [{ kind: "str" }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "1.. M", "2.4": "1 M" },
  },
  {
    name: "pkcs11-id-management",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "0.. M", "2.4": "0 M" },
  },
  {
    name: "pkcs11-pin-cache",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "seconds", types: [{ kind: "nonneg" }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "1.. M", "2.4": "1 M" },
  },
  {
    name: "pkcs11-private-mode",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "mask", variadic: true, types: [{ kind: "hex" }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "1.. M" },
  },
  {
    name: "pkcs11-protected-authentication",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "flag", optional: true, variadic: true, types: [{ kind: "enum", values: ["0", "1"] }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "0.. M" },
  },
  {
    name: "pkcs11-providers",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "provider", variadic: true, types: [{ kind: "file" }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "1.. M" },
  },
  {
    name: "show-pkcs11-ids",
    category: "pkcs11-options",
    firstRelease: "<=2.1.0",
    role: ["standalone"],
    repeatable: false,
    args: [
      { name: "provider", optional: true, types: [{ kind: "file" }] },
      { name: "private", optional: true, types: [{ kind: "anyint" }] },
    ],
    openvpn3: "unknown-fatal",
    grammar: { "2.3": "0.. M", "2.4": "0..2 M" },
  },
];
