import { effectiveOptions } from "../../config/effective.ts";
import type { Config, Target } from "../../config/types.ts";
import type { ParsedDocument } from "../document.ts";
import { meet } from "./meeting-point.ts";
import { isPeer } from "./pair.ts";

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
  if (isPeer(effectiveOptions(own.config, target))) return peerOf(own, candidates, target);
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

/** The other one of exactly two fixed ends in a folder, if one of them calls the other. */
function peerOf(own: ParsedDocument, candidates: readonly ParsedDocument[], target: Target): readonly ParsedDocument[] {
  const near = candidates.filter(
    ({ config, uri }) =>
      uri !== own.uri && folderOf(uri) === folderOf(own.uri) && isPeer(effectiveOptions(config, target)),
  );
  const [other] = near;
  if (other === undefined || near.length > 1) return [];
  const [ours, theirs] = [effectiveOptions(own.config, target), effectiveOptions(other.config, target)];
  return meet(ours, theirs) || meet(theirs, ours) ? near : [];
}

/** Other programs' files end in `.conf` too, and some of them have a `server` as well. */
const isOpenVpn = ({ directives }: Config): boolean =>
  directives.filter(({ facts }) => facts === undefined).length * 2 < directives.length;

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
