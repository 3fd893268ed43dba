import type { Remote } from "./messages.ts";
import type { Skim } from "./skim.ts";

/** The remote that the preview is about: of the chosen host, else the first that the server can be behind. */
export function shownRemote(
  remotes: readonly Remote[],
  chosen: string | undefined,
  server: Pick<Skim, "port" | "proto"> | undefined,
): Remote | null {
  const wanted = remotes.filter(({ host }) => host === chosen);
  const among = wanted.length > 0 ? wanted : remotes;
  const speaking = among.filter(({ proto }) => server === undefined || proto.startsWith(server.proto));
  return speaking.find(({ port }) => port === server?.port) ?? speaking[0] ?? among[0] ?? null;
}

/** "UDP 1194": how the tunnel's packets travel, as far as one of the two ends says it. */
export function transportOf(remote: Remote | null, server: Pick<Skim, "port" | "proto"> | undefined): string {
  const end = remote ?? server;
  return end === undefined ? "" : `${end.proto.replace(/[-46].*/, "").toUpperCase()} ${end.port}`;
}
