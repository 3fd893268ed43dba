import * as l10n from "@vscode/l10n";
import { last, value } from "../../config/effective.ts";
import { cipherName } from "./algorithm-names.ts";
import { compressionBy, framingOf } from "./compression-framing.ts";
import { digestOf, fragments, lineOf } from "./data-channel.ts";
import { keyDirection } from "./key-direction.ts";
import { listenersOf, transportOf } from "./meeting-point.ts";
import { inForce, type Mismatch, type Pair, type PairCode, type Side, spanOf, spansOf, valueInForce } from "./pair.ts";

/** What two fixed ends must agree on: nothing is pushed, and with a static key nothing is negotiated. */
export function* peers(pair: Pair): Iterable<Mismatch> {
  yield* meeting(pair);
  yield* packets(pair);
  if (isStatic(pair.server) && isStatic(pair.client)) yield* staticKey(pair);
  yield* addresses(pair);
}

const isStatic = ({ options }: Side): boolean => last(options, "secret") !== undefined;

const differing = (pair: Pair, code: PairCode, message: string, ...names: readonly string[]): Mismatch => ({
  code,
  severity: "warning",
  message,
  ...spansOf(pair, ...names),
});

function* meeting(pair: Pair): Iterable<Mismatch> {
  const ours = listenersOf(pair.server.options)[0]?.transport ?? "unknown";
  const theirs = transportOf(pair.client.connection?.proto ?? "unknown");
  if (ours !== theirs && ours !== "unknown" && theirs !== "unknown") {
    const said = l10n.t(
      "One end speaks {0} and the other {1}: they never meet until proto agrees.",
      ours.toUpperCase(),
      theirs.toUpperCase(),
    );
    yield differing(pair, "pair-proto", said, "proto", "remote");
  }
  const [device, other] = [pair.server.options.device, pair.client.options.device];
  if (device === other || device === "unknown" || other === "unknown") return;
  const said = l10n.t(
    "One end's device is {0} and the other's {1}: what one sends the other cannot read.",
    device,
    other,
  );
  yield differing(pair, "pair-device", said, "dev-type", "dev");
}

function* packets(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [compressionBy(pair.server), compressionBy(pair.client)];
  if (framingOf(ours) !== framingOf(theirs)) {
    const said = l10n.t(
      "One end has {0} and the other {1}: each marks its packets in another way, so nothing gets through. Leave compression out on both ends.",
      lineOf(ours),
      lineOf(theirs),
    );
    yield differing(pair, "pair-compression", said, "compress", "comp-lzo");
  }
  if (fragments(pair.server) === fragments(pair.client)) return;
  const said = l10n.t(
    "Only one end has fragment: its packets carry a header that the other does not expect. Write it on both ends or on none.",
  );
  yield differing(pair, "pair-fragment", said, "fragment");
}

function* staticKey(pair: Pair): Iterable<Mismatch> {
  const [cipher, other] = [cipherOf(pair.server), cipherOf(pair.client)];
  if (cipher !== other) {
    const said = l10n.t("One end's cipher is {0} and the other's {1}: each drops what the other sends.", cipher, other);
    yield differing(pair, "pair-ciphers", said, "cipher");
  }
  const [ours, theirs] = [digestOf(pair.server), digestOf(pair.client)];
  if (ours !== theirs) {
    const said = l10n.t(
      "One end signs with {0} and the other with {1}: each drops what the other sends.",
      ours,
      theirs,
    );
    yield differing(pair, "pair-auth", said, "auth");
  }
  yield* direction(pair);
}

const cipherOf = (side: Side): string => cipherName(valueInForce(side, "cipher") ?? "BF-CBC");

function* direction(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [keyDirection(pair.server.options, "secret"), keyDirection(pair.client.options, "secret")];
  if (ours === undefined ? theirs === undefined : theirs !== undefined && ours.value !== theirs.value) return;
  yield {
    code: "pair-key-direction",
    severity: "warning",
    message: l10n.t(
      "The direction of secret is {0} on one end and {1} on the other: it must be 0 on one and 1 on the other, or left out on both.",
      ours?.value ?? l10n.t("left out"),
      theirs?.value ?? l10n.t("left out"),
    ),
    server: ours ?? spanOf(pair.server, inForce(pair.server, "secret")),
    client: theirs ?? spanOf(pair.client, inForce(pair.client, "secret")),
  };
}

/** In a tunnel between two addresses each end names its own first and the other's second. */
function* addresses(pair: Pair): Iterable<Mismatch> {
  const [ours, theirs] = [last(pair.server.options, "ifconfig"), last(pair.client.options, "ifconfig")];
  const pairwise = [pair.server, pair.client].every(
    ({ options }) => options.device === "tun" && options.topology !== "subnet",
  );
  const values = [value(ours), value(ours, 1), value(theirs), value(theirs, 1)];
  if (!pairwise || !values.every((text) => text !== undefined && /^\d+\.\d+\.\d+\.\d+$/.test(text))) return;
  const [local = "", remote = "", theirLocal = "", theirRemote = ""] = values;
  if (local === theirRemote && remote === theirLocal) return;
  yield {
    code: "pair-ifconfig",
    severity: "warning",
    message: l10n.t(
      "One end says ifconfig {0} {1}, so the other must say {1} {0} and says {2} {3}: each drops what the other sends.",
      local,
      remote,
      theirLocal,
      theirRemote,
    ),
    server: spanOf(pair.server, ours),
    client: spanOf(pair.client, theirs),
  };
}
