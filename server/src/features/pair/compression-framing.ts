import { last, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { packingOf, refusesToPack } from "../../routing/compression.ts";
import { inForce, type Side } from "./pair.ts";

/**
 * How an end marks its packets: `comp-lzo` and `compress lzo` put a byte in front, `compress` and `compress lz4` swap it
 * with the last one, the second version marks compressed packets only. "any" adapts itself to the other end.
 */
export type Framing = "none" | "byte in front" | "byte swapped" | "any";

/** OpenVPN takes the last of `compress` and `comp-lzo`. */
export function compressionBy(side: Side): DirectiveUse | undefined {
  const compress = inForce(side, "compress");
  const lzo = inForce(side, "comp-lzo");
  if (compress === undefined || lzo === undefined) return compress ?? lzo;
  return lzo.name.start > compress.name.start ? lzo : compress;
}

export function framingOf(use: DirectiveUse | undefined): Framing {
  if (use === undefined) return "none";
  if (use.name.value === "comp-lzo") return "byte in front";
  switch (value(use)) {
    case "lzo":
      return "byte in front";
    case "stub-v2":
    case "lz4-v2":
      return "none";
    case "migrate":
      return "any";
    default:
      return "byte swapped";
  }
}

/** An end and its line of compression, which the server may have pushed. */
export interface Compressing {
  readonly side: Side;
  readonly use: DirectiveUse | undefined;
}

/** Whether an end sends packets that the other cannot read: packed in a way that the other does not know. */
export function packsInVain(ours: Compressing, theirs: Compressing): boolean {
  const packing = packingBy(ours.use);
  return packing !== undefined && packing !== packingBy(theirs.use) && packs(ours.side);
}

const packingBy = (use: DirectiveUse | undefined) => (use === undefined ? undefined : packingOf(wordsOf(use)));

const wordsOf = ({ name, args }: DirectiveUse) => ({ name: name.value, args: args.map((word) => word.value) });

/** Asked for from 2.5 on, never again from 2.7 on. */
const packs = ({ options }: Side): boolean =>
  !since(options, "2.7") && (!since(options, "2.5") || value(last(options, "allow-compression")) === "yes");

/** Whether a client ends the session because of what the server pushes. */
export const refusesPushed = ({ options }: Side, pushed: DirectiveUse): boolean =>
  options.target.client === "openvpn" &&
  since(options, "2.6") &&
  refusesToPack(wordsOf(pushed), (name) => last(options, name)?.args.map((word) => word.value));
