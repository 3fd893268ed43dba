import * as l10n from "@vscode/l10n";
import { last } from "../../config/effective.ts";
import type { Span } from "../../syntax/tree.ts";
import { listenersOf, speaks, transportOf } from "./meeting-point.ts";
import { inForce, type Mismatch, type Pair, type Side, spanOf, spansOf } from "./pair.ts";

/** Whether the two come together at all: protocol, port, kind of device. */
export function* meeting(pair: Pair): Iterable<Mismatch> {
  yield* protocol(pair);
  yield* device(pair);
}

function* protocol(pair: Pair): Iterable<Mismatch> {
  const { server, client } = pair;
  const entry = client.connection;
  const listeners = listenersOf(server.options);
  const [first] = listeners;
  if (entry?.remote === undefined || first === undefined || transportOf(entry.proto) === "unknown") return;
  const same = listeners.filter((listener) => speaks(entry, listener));
  if (same.length === 0 && first.transport !== "unknown") {
    yield {
      code: "pair-proto",
      severity: "warning",
      message: l10n.t(
        "The server speaks {0} and the client {1}: they never meet until proto agrees.",
        first.transport.toUpperCase(),
        transportOf(entry.proto).toUpperCase(),
      ),
      server: spanOf(server, inForce(server, "proto") ?? last(server.options, "local")),
      client: entry.protoWord ?? entry.remote.name,
    };
  }
  const ports = same.map(({ port }) => port);
  if (same.length === 0 || ports.includes(entry.remotePort) || ![...ports, entry.remotePort].every(isNumber)) return;
  yield {
    code: "pair-port",
    severity: "information",
    message: l10n.t(
      "The server listens on port {0}, the client calls port {1}: they meet only where something forwards one to the other.",
      ports.join(", "),
      entry.remotePort,
    ),
    server: spanOf(server, inForce(server, "lport") ?? inForce(server, "port")),
    client: portSpan(client),
  };
}

const isNumber = (port: string): boolean => /^\d+$/.test(port);

function portSpan(client: Side): Span {
  const remote = client.connection?.remote;
  return remote?.args[1] ?? spanOf(client, inForce(client, "rport") ?? inForce(client, "port"));
}

function* device(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [pair.server.options.device, pair.client.options.device];
  if (ours === theirs || ours === "unknown" || theirs === "unknown") return;
  yield {
    code: "pair-device",
    severity: "warning",
    message: l10n.t(
      "The server's device is {0} and the client's is {1}: what one sends the other cannot read.",
      ours,
      theirs,
    ),
    ...spansOf(pair, "dev-type", "dev"),
  };
}
