import * as l10n from "@vscode/l10n";
import { breakageOf, loopsOf } from "../breakage.ts";
import { anywhere } from "../note.ts";
import type { Plan } from "../plan.ts";
import type { Note, OptionLine, Remedy, Row } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** A route leads the tunnel's own packets back into the tunnel. */
export function* serverLoop({ client, pushed, scenario, plan, ...survey }: NoteContext): Iterable<Note> {
  // Packets that have no way out at all are spoken of elsewhere.
  if (breakageOf(scenario, plan, survey)?.kind === "unreachable") return;
  for (const { address, row: winner } of loopsOf(plan, survey)) {
    const redirects = ["redirect-gateway", "redirect-private"].flatMap((name) => [
      ...client.all(name),
      ...pushed.all(name),
    ]);
    yield {
      code: "server-loop",
      severity: "error",
      message: messageOf(winner, address, plan),
      origin: winner.origin,
      remedies: Array.from(remediesOf({ winner, address, redirects, plan })),
    };
  }
}

function messageOf({ destination }: Row, address: string, { unmet }: Plan): string {
  return unmet === undefined
    ? l10n.t(
        "{0} covers the server's own address {1}, so the tunnel's own packets go into the tunnel: the connection dies.",
        destination,
        address,
      )
    : l10n.t(
        "{0} covers the server's own address {1}, and without a server that pushes it is there before the first packet: the connection never comes up.",
        destination,
        address,
      );
}

interface Loop {
  readonly winner: Row;
  readonly address: string;
  readonly redirects: readonly OptionLine[];
  readonly plan: Plan;
}

function* remediesOf({ winner, address, redirects, plan }: Loop): Iterable<Remedy> {
  const hasRedirect = redirects.length > 0;
  if (redirects.some(({ args }) => args.includes("local")))
    yield anywhere(l10n.t("Take the flag {0} away: it is for servers in your own LAN.", "local"));
  if (winner.kind === "tunnel") yield anywhere(l10n.t("Give the tunnel addresses of a private network."));
  // A host route is made by hand for IPv4 alone.
  if (winner.family !== 4) return;
  const [route, redirect] = [`route ${address} 255.255.255.255 net_gateway`, "redirect-private def1"];
  if (plan.unmet === undefined) {
    yield anywhere(l10n.t("In the server's file: {0}", `push "${route}"`));
    if (!hasRedirect) yield anywhere(l10n.t("Or, which adds that route by itself: {0}", `push "${redirect}"`));
  } else {
    yield anywhere(l10n.t("In the client's file: {0}", route));
    if (!hasRedirect) yield anywhere(l10n.t("Or, which adds that route by itself: {0}", redirect));
  }
}
