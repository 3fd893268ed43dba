import path from "node:path";

/** A language server to measure, and how to make it a file of as many lines as ours gets. */
export interface Server {
  readonly name: string;
  readonly command: readonly string[];
  readonly languageId: string;
  readonly extension: string;
  readonly text: (lines: number) => string;
  /** What to type at the end of line `at` to break the file, and so change its diagnostics. */
  readonly mistake: string;
  /** What to type at the end of a line to have something to complete behind it. */
  readonly word: string;
  /** Settings the server asks for by workspace/configuration, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const peer = (...parts: string[]): string => path.join(process.cwd(), "test/bench/node_modules", ...parts);

export const servers: readonly Server[] = [
  {
    name: "OpenVPN Lens",
    command: [path.join(process.cwd(), "dist/server.cjs"), "--stdio"],
    languageId: "openvpn",
    extension: "ovpn",
    text: openvpnText,
    mistake: "\nunknwon-directive 1",
    word: "\nro",
    settings: {},
  },
  {
    name: "JSON",
    command: [peer("vscode-json-languageserver/bin/vscode-json-languageserver"), "--stdio"],
    languageId: "json",
    extension: "json",
    text: (lines) =>
      `{\n${numbered(lines - 3, (i) => `  "route${i}": ["${routedAddress(i)}", 24],`)}\n  "last": 1\n}\n`,
    mistake: " !",
    word: '\n"r": t',
    settings: {},
  },
  {
    name: "YAML",
    command: [peer("yaml-language-server/bin/yaml-language-server"), "--stdio"],
    languageId: "yaml",
    extension: "yaml",
    text: (lines) => `${numbered(lines, (i) => `route${i}: [${routedAddress(i)}, 24]`)}\n`,
    mistake: " ]",
    word: "\nro",
    settings: { yaml: { validate: true, schemaStore: { enable: false } } },
  },
  {
    name: "Dockerfile",
    command: [peer("dockerfile-language-server-nodejs/bin/docker-langserver"), "--stdio"],
    languageId: "dockerfile",
    extension: "dockerfile",
    text: (lines) => `FROM scratch\n${numbered(lines - 1, (i) => `ENV ROUTE${i}=${routedAddress(i)}/24`)}\n`,
    mistake: "\nUNKNWON 1",
    word: "\nE",
    settings: {},
  },
];

/** A client with so many lines, nearly all of them routes. */
export function openvpnText(lines: number): string {
  const head = ["client", "dev tun", "remote 192.0.2.1 1194 udp", "ca ca.crt", "cert client.crt", "key client.key"];
  head.push("remote-cert-tls server", "persist-tun");
  return `${head.join("\n")}\n${numbered(lines - head.length, (i) => `route ${routedAddress(i)} 255.255.255.0 vpn_gateway`)}\n`;
}

/** The network of the i-th route. */
export const routedAddress = (i: number): string => `10.${(i >> 8) & 255}.${i & 255}.0`;
const numbered = (count: number, line: (i: number) => string): string =>
  Array.from({ length: Math.max(count, 0) }, (_, i) => line(i)).join("\n");
