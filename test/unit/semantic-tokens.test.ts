import { expect, test } from "vitest";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/src/features/semantic-tokens.ts";
import { type ContextOptions, contextOf } from "../support/cursor.ts";

/** The tokens as `text type modifier…`, decoded from LSP's five numbers each. */
function shown(text: string, options?: ContextOptions): readonly string[] {
  const data = semanticTokens(contextOf(text, options));
  const lines = text.split("\n");
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = TOKEN_MODIFIERS.filter((_, at) => (bits & (1 << at)) !== 0);
    tokens.push([lines[line]?.slice(character, character + length), TOKEN_TYPES[type], ...modifiers].join(" "));
  }
  return tokens;
}

const cases: ReadonlyArray<readonly [string, ContextOptions, ...string[]]> = [
  ["client\ndev tun", {}, "client keyword", "dev keyword"],
  ["proto udp\nport 1194", {}, "proto keyword", "udp enumMember", "port keyword", "1194 number"],
  ["remot x", {}, "remot variable unknown"],
  ["comp-lzo", {}, "comp-lzo keyword deprecated"],
  ["tls-remote x", {}, "tls-remote keyword deprecated"],
  ["remote vpn.example.com\n# x", {}, "remote keyword", "vpn.example.com property"],
  ["route 10.0.0.0 255.0.0.0", {}, "route keyword", "10.0.0.0 number", "255.0.0.0 number"],
  ["ca keys/ca.crt", {}, "ca keyword", "keys/ca.crt string"],
  ['push "redirect-gateway def1"', {}, "push keyword", "redirect-gateway keyword pushed", "def1 enumMember pushed"],
  ["compat-mode 2.4.0", { target: { openvpn: "2.4" } }, "compat-mode keyword deprecated"],
  ["user nobody", { target: { platform: "linux" } }, "user keyword"],
  ["user nobody", { target: { platform: "windows" } }, "user keyword deprecated"],
  [
    'dev tun\npush "ping 10"\npush "x"',
    {},
    "dev keyword",
    "push keyword",
    "ping keyword pushed",
    "10 number pushed",
    "push keyword",
    "x variable pushed unknown",
  ],
  ["<ca>\nverb 3\n</ca>", {}, "ca keyword"],
  [
    "<connection>\nremote a.example.com\n</connection>",
    {},
    "connection keyword",
    "remote keyword",
    "a.example.com property",
  ],
];

for (const [text, options, ...expected] of cases) {
  test(`${JSON.stringify(text)} ${JSON.stringify(options)}`, () => expect(shown(text, options)).toEqual(expected));
}
