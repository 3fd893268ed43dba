import * as l10n from "@vscode/l10n";
import { last, since, value } from "../../config/effective.ts";
import { type Mismatch, type Pair, type Side, spanOf, spansOf, valueInForce } from "./pair.ts";
import { takes } from "./takes.ts";

/** What both must think of the tunnel's addresses and of its packets' size. */
export function* tunnel(pair: Pair): Iterable<Mismatch> {
  yield* topology(pair);
  yield* mtu(pair);
}

/** `server` pushes the topology, so the client's own line is replaced; without it both must say the same. */
function* topology(pair: Pair): Iterable<Mismatch> {
  const { server, client } = pair;
  if (server.options.device !== "tun" || client.options.device !== "tun") return;
  const pushed = server.document.config.pushed.findLast(({ name }) => name.value === "topology");
  const ours = value(pushed) ?? server.options.topology;
  const theirs = value(client.options.topologyBy) ?? "net30";
  if (ours === theirs) return;
  const isPushed = pushed !== undefined || server.options.helper?.name.value === "server";
  const isTaken = isPushed && takes(client, `topology ${ours}`);
  if (isTaken && client.options.topologyBy === undefined) return;
  yield {
    code: "pair-topology",
    severity: isTaken ? "information" : "warning",
    message: isTaken
      ? l10n.t("The server pushes topology {0}: it replaces the client's {1}, so that line can go.", ours, theirs)
      : isPushed
        ? l10n.t(
            "The server pushes topology {0}, but the client's pull-filter drops that and leaves it at {1}: nothing gets through.",
            ours,
            theirs,
          )
        : l10n.t(
            "The server uses topology {0} and does not push it, the client uses {1}: write the same on both ends.",
            ours,
            theirs,
          ),
    server: spanOf(server, pushed ?? server.options.topologyBy),
    client: spanOf(client, client.options.topologyBy ?? (isPushed ? last(client.options, "pull-filter") : undefined)),
  };
}

/** From 2.6 on the server pushes its tun-mtu, and the client takes it up to its tun-mtu-max. */
function* mtu(pair: Pair): Iterable<Mismatch> {
  const { server, client } = pair;
  const [ours, theirs] = [mtuOf(server), mtuOf(client)];
  if (ours === theirs || !(ours > 0) || !(theirs > 0)) return;
  const most = Math.max(Number(value(last(client.options, "tun-mtu-max")) ?? 1600), theirs);
  const isPushed = since(client.options, "2.6");
  if (isPushed && ours <= most) return;
  const isNear = isPushed && ours <= most + SPARE;
  yield {
    code: "pair-mtu",
    severity: isNear ? "information" : "warning",
    message: isNear
      ? l10n.t(
          "The server pushes tun-mtu {0}, the client takes {1} at most and stays at {2}: tun-mtu-max {0} makes it follow.",
          ours,
          most,
          theirs,
        )
      : l10n.t(
          "The server's tun-mtu is {0} and the client's is {1}: large packets get lost. Write the same on both ends.",
          ours,
          theirs,
        ),
    ...spansOf(pair, "tun-mtu"),
  };
}

/** The client's buffers are that much larger than its tun-mtu-max, so that such packets still arrive. */
const SPARE = 100;

const mtuOf = (side: Side): number => Number(valueInForce(side, "tun-mtu") ?? 1500);
