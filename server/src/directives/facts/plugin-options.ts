import type { Directive } from "../types.ts";

export const pluginOptions: readonly Directive[] = [
  {
    name: "plugin",
    category: "plugin-options",
    firstRelease: "<=2.1.0",
    role: ["any"],
    repeatable: true,
    args: [
      { name: "module", types: [{ kind: "file" }] },
      { name: "arg", optional: true, variadic: true, types: [{ kind: "str" }] },
    ],
    openvpn3: "script-or-plugin-ignored",
    grammar: { "2.3": "1.. M" },
  },
];
