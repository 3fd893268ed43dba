import type { PairCase } from "./pair-case.ts";

type Ends<Content> = Readonly<Record<"server" | "client", Content>>;

const KEYS: Ends<readonly string[]> = {
  server: ["ca ca.crt", "cert server.crt", "key server.key", "dh none"],
  client: ["ca ca.crt", "cert client.crt", "key client.key"],
};

const BASES: Readonly<Record<NonNullable<PairCase["base"]>, Ends<readonly string[]>>> = {
  server: {
    server: ["dev tun", "topology subnet", "server 10.8.0.0 255.255.255.0", ...KEYS.server],
    client: ["client", "dev tun", "remote vpn.example.com", "nobind", ...KEYS.client],
  },
  "tls without server": {
    server: ["dev tun", "ifconfig 10.8.0.1 10.8.0.2", "tls-server", ...KEYS.server],
    client: ["dev tun", "ifconfig 10.8.0.2 10.8.0.1", "tls-client", "remote vpn.example.com", "nobind", ...KEYS.client],
  },
  "static key": {
    server: ["dev tun", "ifconfig 10.8.0.1 10.8.0.2", "secret shared.key", "cipher AES-256-CBC"],
    client: [
      "dev tun",
      "ifconfig 10.8.0.2 10.8.0.1",
      "secret shared.key",
      "cipher AES-256-CBC",
      "remote vpn.example.com",
    ],
  },
};

/** The whole text of both ends. */
export function textsOf({ base = "server", server, client }: PairCase): Ends<string> {
  return { server: whole(BASES[base].server, server), client: whole(BASES[base].client, client) };
}

function whole(base: readonly string[], own: readonly string[]): string {
  const replaced = new Set(own.map((line) => nameOf(line.replace(/^-/, ""))));
  const kept = base.filter((line) => !replaced.has(nameOf(line)));
  return [...kept, ...own.filter((line) => !line.startsWith("-")), ""].join("\n");
}

const nameOf = (line: string): string => line.split(" ")[0] ?? "";
