import * as l10n from "@vscode/l10n";
import { bitsOfMask, parseAddressWord, parseNumericIPv4 } from "../addresses.ts";
import { deviceOf } from "../device.ts";
import { note } from "../note.ts";
import { indexOptions, type OptionIndex } from "../option-index.ts";
import { type Topology, topologyOf } from "../topology.ts";
import type { Note, OptionLine, SeriesVersion } from "../types.ts";
import { expandBridge } from "./expand-bridge.ts";
import { type Expansion, expandServer, refused, type ServerShape } from "./expand-server.ts";
import { type Address6, type Expansion6, expandServer6, parseAddress6 } from "./expand-server-ipv6.ts";
import { keepalivePushes, tcpNodelayPushes } from "./keepalive.ts";
import { type Pool, pool4, pool6 } from "./pool.ts";
import type { PushItem } from "./push-item.ts";

/** What a server is after its helper directives are expanded. */
export interface ServerSetup {
  /** p2p: one other end, which gets no address and is sent nothing but the file's own `push` lines. */
  readonly mode: "server" | "p2p";
  readonly pushes: readonly PushItem[];
  readonly version: SeriesVersion;
  readonly kind: "tun" | "tap";
  readonly topology: Topology;
  readonly local: number | undefined;
  /** The peer of net30 and p2p, else the netmask. */
  readonly second: number | undefined;
  readonly local6: Address6 | undefined;
  readonly pool: Pool;
  readonly poolOrigin: OptionLine["origin"];
  readonly pool6Origin: OptionLine["origin"];
  /** Why OpenVPN refuses to start with this file. */
  readonly refusals: readonly Note[];
}

/** Expands `server`, `server-ipv6`, `server-bridge` and `keepalive`; `push` items of the file stand before those of helpers. */
export function serverSetup(lines: readonly OptionLine[], version: SeriesVersion): ServerSetup {
  const options = indexOptions(lines);
  const { kind } = deviceOf(options);
  const isServer = inServerMode(options, version);
  const topology = topologyOf(options.last("topology")) ?? (isServer && version === "2.7" ? "subnet" : "net30");
  const shape = { kind, topology, clientToClient: options.has("client-to-client"), version };
  const helper = expandHelper(options, shape);
  const helper6 = expandHelper6(options);
  const pool = { ipv4: helper.pool, ipv6: helper6.pool };
  const helperPushes = isServer
    ? [...helper6.pushes, ...helper.pushes, ...keepalivePushes(options), ...tcpNodelayPushes(options)]
    : [];
  return {
    version,
    mode: isServer ? "server" : "p2p",
    kind,
    topology,
    pushes: [...filePushes(options), ...helperPushes],
    local: helper.local ?? parseNumericIPv4(options.last("ifconfig")?.args[0] ?? ""),
    second: helper.second ?? parseNumericIPv4(options.last("ifconfig")?.args[1] ?? ""),
    local6: helper6.local ?? parseAddress6(options.last("ifconfig-ipv6")?.args[0] ?? ""),
    pool,
    poolOrigin:
      (options.last("server") ?? options.last("server-bridge") ?? options.last("ifconfig-pool"))?.origin ?? null,
    pool6Origin: (options.last("server-ipv6") ?? options.last("ifconfig-ipv6-pool"))?.origin ?? null,
    refusals: [
      ...helper.refusals,
      ...helper6.refusals,
      ...refusalsOf(options),
      ...badOwnMask(options, shape),
      ...smallPools(pool, options, version),
    ],
  };
}

function inServerMode(options: OptionIndex, version: SeriesVersion): boolean {
  if (options.has("server") || options.has("server-bridge")) return true;
  return options.last("mode")?.args[0] === "server" || (options.has("server-ipv6") && version !== "2.4");
}

function expandHelper(options: OptionIndex, shape: ServerShape): Expansion {
  const server = options.last("server");
  const bridge = options.last("server-bridge");
  const manual = options.last("ifconfig-pool");
  if (server !== undefined) return withManualPool(expandServer(server, shape), { server, manual, shape });
  if (bridge !== undefined) return expandBridge(bridge, shape.kind);
  if (manual !== undefined) return expandPool(manual, shape.kind === "tun" && shape.topology === "net30");
  return { pushes: [], refusals: [] };
}

interface Manual {
  readonly server: OptionLine;
  readonly manual: OptionLine | undefined;
  readonly shape: ServerShape;
}

/** `ifconfig-pool` stands beside `server … nopool` only. */
function withManualPool(expansion: Expansion, { server, manual, shape }: Manual): Expansion {
  if (manual === undefined) return expansion;
  if (server.args[2] !== "nopool") {
    return refused(manual, l10n.t("server defines a pool already: take ifconfig-pool away, or write server … nopool."));
  }
  const own = expandPool(manual, shape.kind === "tun" && shape.topology === "net30");
  // With a subnet the netmask of server counts, whatever the pool's own line says.
  const netmask = shape.kind === "tun" && shape.topology !== "subnet" ? own.pool?.netmask : expansion.second;
  const pool = own.pool === undefined ? {} : { pool: { ...own.pool, netmask } };
  return { ...expansion, ...pool, refusals: [...expansion.refusals, ...own.refusals] };
}

function expandPool(line: OptionLine, net30: boolean): Expansion {
  const [start, end, netmask] = line.args.map(parseAddressWord);
  if (start === undefined || end === undefined || start > end || end - start >= 65536) {
    return refused(line, l10n.t("ifconfig-pool takes a first and a last address, at most 65536 in all."));
  }
  return { pool: pool4({ start, end, netmask, net30 }), pushes: [], refusals: [] };
}

function expandHelper6(options: OptionIndex): Expansion6 {
  const server = options.last("server-ipv6");
  if (server !== undefined) return expandServer6(server);
  const base = parseAddress6(options.last("ifconfig-ipv6-pool")?.args[0] ?? "");
  return base === undefined
    ? { pushes: [], refusals: [] }
    : { pool: pool6(base.address, base.bits), pushes: [], refusals: [] };
}

function* filePushes(options: OptionIndex): Iterable<PushItem> {
  for (const { args, origin } of options.all("push")) {
    if (args[0] !== undefined) yield { text: args[0], origin };
  }
}

/** With a subnet the second word of the server's own ifconfig has to be a netmask. */
function* badOwnMask(options: OptionIndex, { kind, topology }: ServerShape): Iterable<Note> {
  const line = options.last("ifconfig");
  const second = parseNumericIPv4(line?.args[1] ?? "");
  if (line === undefined || second === undefined || (kind === "tun" && topology !== "subnet")) return;
  if (options.has("server") || bitsOfMask(second) !== undefined) return;
  const message = l10n.t(
    "{0} is no netmask, so the server's interface gets no address and OpenVPN stops.",
    line.args[1] ?? "",
  );
  yield note({ code: "server-refused", severity: "error", message, origin: line.origin });
}

/** From 2.5 on a pool has to have room for two. */
function* smallPools({ ipv4, ipv6 }: Pool, options: OptionIndex, version: SeriesVersion): Iterable<Note> {
  if (version === "2.4") return;
  const lines = [
    [ipv4, options.last("server") ?? options.last("server-bridge"), "ifconfig-pool"],
    [ipv6, options.last("server-ipv6"), "ifconfig-ipv6-pool"],
  ] as const;
  for (const [pool, helper, manual] of lines) {
    const line = options.last(manual) ?? helper;
    if (pool === undefined || line === undefined || pool.size >= 2) continue;
    const message = l10n.t(
      "{0} leaves room for {1} client, and OpenVPN wants at least two: choose a larger network.",
      [line.name, ...line.args].join(" "),
      pool.size,
    );
    yield note({ code: "server-refused", severity: "error", message, origin: line.origin });
  }
}

function hasPool(options: OptionIndex): boolean {
  const server = options.last("server");
  const bridge = options.last("server-bridge");
  if (server !== undefined && server.args[2] !== "nopool") return true;
  return ["ifconfig-pool", "ifconfig-ipv6-pool", "server-ipv6"].some(options.has) || (bridge?.args.length ?? 0) >= 4;
}

function* refusalsOf(options: OptionIndex): Iterable<Note> {
  for (const { args, origin } of options.all("push")) {
    if (!args[0]?.includes(",")) continue;
    const message = l10n.t(
      'push "{0}" holds a comma, which separates pushed options: write one push for each.',
      args[0],
    );
    yield note({ code: "server-refused", severity: "error", message, origin });
  }
  const persist = options.last("ifconfig-pool-persist");
  if (persist !== undefined && !hasPool(options)) {
    const message = l10n.t(
      "ifconfig-pool-persist has no pool to remember: add ifconfig-pool, or server without nopool.",
    );
    yield note({ code: "server-refused", severity: "error", message, origin: persist.origin });
  }
  const six = options.last("server-ipv6");
  if (six !== undefined && options.last("server")?.args[2] === "nopool") {
    const message = l10n.t("server-ipv6 hands out addresses together with IPv4 ones: take nopool away from server.");
    yield note({ code: "server-refused", severity: "error", message, origin: six.origin });
  }
  const client = options.last("client");
  if (client !== undefined && (options.has("server") || options.has("server-bridge"))) {
    const message = l10n.t("A file cannot be a server and a client at once.");
    yield note({ code: "server-refused", severity: "error", message, origin: client.origin });
  }
}
