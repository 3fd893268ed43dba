import { effectiveOptions } from "../../config/effective.ts";
import type { Config, Target } from "../../config/types.ts";
import type { ParsedDocument } from "../document.ts";
import { meet } from "./meeting-point.ts";

/** A server is compared with this many clients at most. */
const MOST = 20;

/**
 * The files at the other end, as far as that is beyond doubt: a client has the one server that it meets, in its own
 * folder first; a server has the clients that have no other one.
 */
export function counterparts(
  own: ParsedDocument,
  candidates: readonly ParsedDocument[],
  target: Target,
): readonly ParsedDocument[] {
  const { role } = own.config;
  if (role === "client") return serverOf(own, candidates, target);
  if (role !== "server") return [];
  const servers = [own, ...candidates.filter(({ uri }) => uri !== own.uri)];
  return candidates
    .filter(({ config }) => config.role === "client" && isOpenVpn(config))
    .slice(0, MOST)
    .filter((client) => serverOf(client, servers, target)[0] === own);
}

function serverOf(
  client: ParsedDocument,
  candidates: readonly ParsedDocument[],
  target: Target,
): readonly ParsedDocument[] {
  const options = effectiveOptions(client.config, target);
  const fitting = candidates
    .filter(({ config, uri }) => config.role === "server" && uri !== client.uri && isOpenVpn(config))
    .filter(({ config }) => meet(effectiveOptions(config, target), options));
  const near = fitting.filter(({ uri }) => folderOf(uri) === folderOf(client.uri));
  if (near.length === 1) return near;
  return fitting.length === 1 ? fitting : [];
}

/** Other programs' files end in `.conf` too, and some of them have a `server` as well. */
const isOpenVpn = ({ directives }: Config): boolean =>
  directives.filter(({ facts }) => facts === undefined).length * 2 < directives.length;

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
