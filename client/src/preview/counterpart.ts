import type { Skim } from "./skim.ts";

/** A file of the workspace that could be the other side. */
export interface Candidate {
  readonly uri: string;
  readonly skim: Skim;
}

/** Files that could be at the other end of `own`, the best first: by role, proto, port, device, and nearness. */
export function rankCounterparts(own: Candidate, others: readonly Candidate[]): readonly Candidate[] {
  return others
    .filter(({ uri, skim }) => uri !== own.uri && fits(own.skim, skim))
    .map((candidate) => ({ candidate, score: scoreOf(own, candidate) }))
    .sort((a, b) => b.score - a.score || a.candidate.uri.localeCompare(b.candidate.uri))
    .map(({ candidate }) => candidate);
}

/** Whether the pair agrees on where and how they meet; only then is it taken without asking. */
export function agrees({ skim: own }: Candidate, { skim: other }: Candidate): boolean {
  const [server, client] = own.role === "server" ? [own, other] : [other, own];
  return client.remotes.some(({ port, proto }) => port === server.port && proto.startsWith(server.proto));
}

function fits(own: Skim, other: Skim): boolean {
  if (own.role === "server") return other.role === "client";
  if (own.role === "client") return other.role === "server";
  return own.role === "point-to-point" && other.role === "point-to-point";
}

function scoreOf(own: Candidate, other: Candidate): number {
  const same = folderOf(own.uri) === folderOf(other.uri) ? 2 : 0;
  const device = own.skim.device.slice(0, 3) === other.skim.device.slice(0, 3) ? 1 : 0;
  return (agrees(own, other) ? 8 : 0) + (own.skim.proto === other.skim.proto ? 2 : 0) + same + device;
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));
