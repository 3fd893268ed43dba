import { certificates } from "./certificates.ts";
import { clientDirectory } from "./client-directory.ts";
import { controlChannel } from "./control-channel.ts";
import { dataChannel } from "./data-channel.ts";
import { meeting } from "./meeting.ts";
import type { Mismatch, Pair } from "./pair.ts";
import { peers } from "./peers.ts";
import { tunnel } from "./tunnel.ts";

/** Everything that must match between the two ends and does not. */
export function* mismatches(pair: Pair): Iterable<Mismatch> {
  if (pair.kind === "peers") return yield* peers(pair);
  for (const check of [meeting, dataChannel, controlChannel, tunnel, certificates, clientDirectory]) yield* check(pair);
}
