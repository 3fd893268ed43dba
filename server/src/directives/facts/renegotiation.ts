import type { Directive } from "../types.ts";

export const renegotiation: readonly Directive[] = [
  {
    name: "reneg-bytes",
    category: "renegotiation",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    default: "off (-1)",
    args: [
      { name: "n", types: [{ kind: "nonneg" }] },
    ],
    status: [
      { versions: "2.6+", state: "discouraged", note: "ignored with a warning when DCO is active" },
    ],
    openvpn3: "ignored-warning",
    grammar: { "2.3": "1.. M", "2.4": "1 M" },
  },
  {
    name: "reneg-pkts",
    category: "renegotiation",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    args: [
      { name: "n", types: [{ kind: "nonneg" }] },
    ],
    status: [
      { versions: "2.6+", state: "discouraged", note: "ignored with a warning when DCO is active" },
    ],
    openvpn3: "ignored-warning",
    grammar: { "2.3": "1.. M", "2.4": "1 M" },
  },
  {
    name: "reneg-sec",
    category: "renegotiation",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: false,
    default: "3600",
    args: [
      { name: "max", types: [{ kind: "nonneg" }] },
      { name: "min", optional: true, types: [{ kind: "nonneg" }] },
    ],
    openvpn3: "supported",
    grammar: { "2.3": "1.. M", "2.4": "1 M", "2.5": "1..2 M" },
  },
];
