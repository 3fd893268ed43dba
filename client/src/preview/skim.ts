import type { Remote } from "./messages.ts";

/** What the preview wants to know of a file without reading it as OpenVPN does: enough to offer and to label. */
export interface Skim {
  readonly role: "server" | "client" | "point-to-point" | "unknown";
  readonly isEmpty: boolean;
  readonly port: string;
  readonly proto: "udp" | "tcp";
  readonly device: string;
  readonly remotes: readonly Remote[];
  readonly ccdDirectory: string | undefined;
  readonly serverTunnelAddress: string | undefined;
  /** Room in the pool; undefined where it is not known. */
  readonly clients: number | undefined;
}

/** Reads the lines outside of inline blocks; bodies of blocks, keys among them, are never looked at. */
export function skim(text: string): Skim {
  const lines = Array.from(directiveLines(text));
  const last = (name: string): readonly string[] | undefined => lines.findLast(([word]) => word === name)?.slice(1);
  const port = last("port")?.[0] ?? last("lport")?.[0] ?? "1194";
  const proto = protoOf(last("proto")?.[0] ?? "udp");
  const [network, mask] = last("server") ?? [];
  const topology = last("topology")?.[0] ?? "net30";
  return {
    role: roleOf(lines),
    isEmpty: lines.length === 0,
    port,
    proto,
    device: last("dev")?.[0] ?? "",
    remotes: remotesOf(lines, { port: last("rport")?.[0] ?? last("port")?.[0] ?? "1194", proto }),
    ccdDirectory: last("client-config-dir")?.[0],
    serverTunnelAddress: addressAfter(network) ?? (roleOf(lines) === "server" ? last("ifconfig")?.[0] : undefined),
    clients: clientsOf(mask, topology),
  };
}

function* directiveLines(text: string): Iterable<readonly string[]> {
  let closing: string | undefined;
  for (const line of text.replace(/^\uFEFF/, "").split("\n")) {
    const trimmed = line.trim();
    if (closing !== undefined) {
      if (trimmed.startsWith(closing)) closing = undefined;
      continue;
    }
    const block = /^<([\w-]+)>$/.exec(trimmed)?.[1];
    if (block !== undefined && block !== "connection") closing = `</${block}>`;
    if (trimmed === "" || /^[#;<]/.test(trimmed)) continue;
    yield isSought(trimmed) ? words(trimmed) : PASSED_OVER;
  }
}

/** What is looked at below, a quoted name included; long files hold thousands of others. */
const isSought = (line: string): boolean =>
  /^(?:--)?["']?(?:[lr]?port|proto|server(?:-bridge|-ipv6)?|topology|dev|remote|client(?:-config-dir)?|mode|pull|tls-client|ifconfig)\b/.test(
    line,
  );

const PASSED_OVER: readonly string[] = [];

function words(line: string): readonly string[] {
  const all = Array.from(
    line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g),
    (match) => match[1] ?? match[2] ?? match[0],
  );
  const comment = all.findIndex((word) => /^[#;]/.test(word));
  const [name = "", ...args] = comment < 0 ? all : all.slice(0, comment);
  return [name.replace(/^--/, ""), ...args];
}

function roleOf(lines: readonly (readonly string[])[]): Skim["role"] {
  const has = (name: string, argument?: string) =>
    lines.some(([word, first]) => word === name && (argument === undefined || first === argument));
  if (has("server") || has("server-bridge") || has("server-ipv6") || has("mode", "server")) return "server";
  if (has("client") || has("pull") || has("tls-client")) return "client";
  if (has("ifconfig")) return "point-to-point";
  return has("remote") ? "client" : "unknown";
}

const protoOf = (proto: string): "udp" | "tcp" => (proto.startsWith("tcp") ? "tcp" : "udp");

function remotesOf(
  lines: readonly (readonly string[])[],
  defaults: { readonly port: string; readonly proto: string },
): readonly Remote[] {
  return lines.flatMap(([name, host, port, proto]) =>
    name !== "remote" || host === undefined
      ? []
      : [{ host, port: port ?? defaults.port, proto: proto ?? defaults.proto, isAddress: isAddress(host) }],
  );
}

const isAddress = (host: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(host) || host.includes(":");

/** `server` takes the first address of its network. */
function addressAfter(network: string | undefined): string | undefined {
  const words = network?.split(".") ?? [];
  const octets = words.map(Number);
  if (words.length !== 4 || words.some((word) => !/^\d{1,3}$/.test(word) || Number(word) > 255)) return undefined;
  return [...octets.slice(0, 3), (octets[3] ?? 0) + 1].join(".");
}

/** net30 gives a /30 to each client and keeps the first and the last for itself; the others a single address. */
function clientsOf(mask: string | undefined, topology: string): number | undefined {
  const octets = mask?.split(".").map(Number);
  if (octets?.length !== 4) return undefined;
  const size = 2 ** 32 - octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const room = topology === "net30" ? Math.floor(size / 4) - 2 : size - 3;
  return room >= 1 ? Math.min(room, 65_535) : undefined;
}
