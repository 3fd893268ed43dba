import * as l10n from "@vscode/l10n";
import { last, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { digestName } from "./algorithm-names.ts";
import { ciphersOf, negotiated } from "./ciphers.ts";
import { compressionBy, framingOf, packsInVain, refusesPushed } from "./compression-framing.ts";
import { inForce, type Mismatch, type Pair, type Side, spanOf, spansOf, valueInForce } from "./pair.ts";
import { takes } from "./takes.ts";

/** Whether each end can read the packets of the other. */
export function* dataChannel(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [ciphersOf(pair.server), ciphersOf(pair.client)];
  const cipher = negotiated(ours, theirs);
  if (cipher === undefined) {
    yield {
      code: "pair-ciphers",
      severity: "warning",
      message: l10n.t(
        "No cipher is in both lists: the server takes {0}, the client {1}.",
        ours.join(", "),
        theirs.join(", "),
      ),
      ...spansOf(pair, "data-ciphers", "ncp-ciphers", "cipher"),
    };
  }
  yield* digest(pair, cipher);
  yield* compression(pair);
  yield* fragment(pair);
}

/** `auth` counts for tls-auth, and for ciphers that do not authenticate by themselves. */
function* digest(pair: Pair, cipher: string | undefined): Iterable<Mismatch> {
  const [ours, theirs] = [digestOf(pair.server), digestOf(pair.client)];
  if (ours === theirs) return;
  const signs = [pair.server, pair.client].every((side) => inForce(side, "tls-auth") !== undefined);
  const plain = cipher !== undefined && !/GCM|POLY1305/.test(cipher);
  if (!signs && !plain) return;
  yield {
    code: "pair-auth",
    severity: "warning",
    message: signs
      ? l10n.t(
          "tls-auth signs with {0} on the server and with {1} on the client: each drops what the other sends.",
          ours,
          theirs,
        )
      : l10n.t(
          "{0} packets are signed with {1} by the server and with {2} by the client: each drops what the other sends.",
          cipher ?? "",
          ours,
          theirs,
        ),
    ...spansOf(pair, "auth"),
  };
}

export const digestOf = (side: Side): string => digestName(valueInForce(side, "auth") ?? "SHA1");

function* compression(pair: Pair): Iterable<Mismatch> {
  const pushed = pushedCompression(pair);
  if (pushed !== undefined && refusesPushed(pair.client, pushed)) {
    yield {
      code: "pair-compression",
      severity: "warning",
      message: l10n.t(
        "The server pushes {0}, and a client that does not allow compression ends the session at once. Leave compression out on both ends.",
        lineOf(pushed),
      ),
      server: spanOf(pair.server, pushed),
      client: spanOf(pair.client, last(pair.client.options, "allow-compression") ?? compressionBy(pair.client)),
    };
    return;
  }
  const [ours, theirs] = [compressionBy(pair.server), pushed ?? compressionBy(pair.client)];
  const [ourFraming, theirFraming] = [framingOf(ours), framingOf(theirs)];
  if (ourFraming === "any" || theirFraming === "any") return;
  const ends = [
    { side: pair.server, use: ours },
    { side: pair.client, use: theirs },
  ] as const;
  const unread = packsInVain(ends[0], ends[1]) || packsInVain(ends[1], ends[0]);
  if (ourFraming === theirFraming && !unread) return;
  yield {
    code: "pair-compression",
    severity: "warning",
    message:
      ourFraming === theirFraming
        ? l10n.t(
            "The server has {0} and the client {1}: packets that one end compresses get lost at the other. Leave compression out on both ends.",
            lineOf(ours),
            lineOf(theirs),
          )
        : l10n.t(
            "The server has {0} and the client {1}: each marks its packets in another way, so the tunnel comes up and nothing gets through. Leave compression out on both ends.",
            lineOf(ours),
            lineOf(theirs),
          ),
    ...spansOf(pair, "compress", "comp-lzo"),
  };
}

/** The line that sets compression, as a message names it. */
export const lineOf = (use: DirectiveUse | undefined): string =>
  use === undefined ? l10n.t("no compression") : [use.name, ...use.args].map((word) => word.value).join(" ");

const pushedCompression = ({ server, client }: Pair): DirectiveUse | undefined =>
  server.document.config.pushed.findLast(
    (use) => (use.name.value === "comp-lzo" || use.name.value === "compress") && takes(client, lineOf(use)),
  );

function* fragment(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [fragments(pair.server), fragments(pair.client)];
  if (ours === theirs) return;
  yield {
    code: "pair-fragment",
    severity: "warning",
    message:
      ours === "fragment"
        ? l10n.t(
            "Only the server has fragment: its packets carry a header that the client does not expect. Write it on both ends or on none.",
          )
        : l10n.t(
            "Only the client has fragment: its packets carry a header that the server does not expect. Write it on both ends or on none.",
          ),
    ...spansOf(pair, "fragment"),
  };
}

export const fragments = (side: Side): "fragment" | "none" =>
  Number(value(inForce(side, "fragment")) ?? 0) > 0 ? "fragment" : "none";
