import type { Connection } from "../../config/connections.ts";
import { all, type Effective, since } from "../../config/effective.ts";

/** Where a server listens. */
export interface Listener {
  readonly transport: "udp" | "tcp" | "unknown";
  readonly port: string;
}

/** What the server listens on: from 2.7 on each `local` may name a port and a protocol of its own. */
export function listenersOf(options: Effective): readonly Listener[] {
  const [entry] = options.connections;
  if (entry === undefined) return [];
  const own: Listener = { transport: transportOf(entry.proto), port: entry.localPort };
  const locals = since(options, "2.7") ? all(options, "local") : [];
  if (locals.length === 0) return [own];
  return locals.map(({ args: [, port, proto] }) => ({
    transport: proto === undefined ? own.transport : transportOf(proto.value),
    port: port?.value ?? own.port,
  }));
}

/** The client's entries, those that meet the server first: on its protocol and port, then on its protocol. */
export function entriesThatMeet(server: Effective, client: Effective): readonly Connection[] {
  const listeners = listenersOf(server);
  const rank = (entry: Connection): number =>
    listeners.some((at) => speaks(entry, at) && entry.remotePort === at.port)
      ? 0
      : listeners.some((at) => speaks(entry, at))
        ? 1
        : 2;
  const ranked = client.connections.map((entry) => ({ entry, rank: rank(entry) }));
  return [0, 1, 2].flatMap((wanted) => ranked.filter((one) => one.rank === wanted).map(({ entry }) => entry));
}

/** Whether the client's entry and the server's socket speak the same protocol. */
export const speaks = ({ proto }: Connection, { transport }: Listener): boolean => transportOf(proto) === transport;

/** Whether any entry of the client goes to where the server listens. */
export const meet = (server: Effective, client: Effective): boolean =>
  listenersOf(server).some((at) =>
    client.connections.some((entry) => entry.remote !== undefined && speaks(entry, at) && entry.remotePort === at.port),
  );

export const transportOf = (proto: string): Listener["transport"] =>
  proto.startsWith("udp") ? "udp" : proto.startsWith("tcp") ? "tcp" : "unknown";
