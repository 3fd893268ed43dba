import { last, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { isCompatibleBefore } from "./is-compatible-before.ts";
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
  const packing = packingOf(ours.use);
  return packing !== undefined && packing !== packingOf(theirs.use) && packs(ours.side);
}

/** What an end can unpack, and may pack with. */
function packingOf(use: DirectiveUse | undefined): "lzo" | "lz4" | undefined {
  if (use === undefined) return undefined;
  const word = value(use);
  if (use.name.value === "comp-lzo") return word === "no" ? undefined : "lzo";
  return word === "lzo" ? "lzo" : word === "lz4" || word === "lz4-v2" ? "lz4" : undefined;
}

/** Asked for from 2.5 on, never again from 2.7 on. */
const packs = ({ options }: Side): boolean =>
  !since(options, "2.7") && (!since(options, "2.5") || value(last(options, "allow-compression")) === "yes");

/**
 * Whether a client ends the session because of what the server pushes: from 2.6 on one that says nothing of compression,
 * or `comp-lzo no`, lets nothing be packed.
 */
export function refusesPushed({ options }: Side, pushed: DirectiveUse): boolean {
  if (packingOf(pushed) === undefined || options.target.client !== "openvpn" || !since(options, "2.6")) return false;
  const allowed = value(last(options, "allow-compression"));
  if (allowed !== undefined) return allowed === "no";
  const [compress, lzo] = [last(options, "compress"), last(options, "comp-lzo")];
  return compress === undefined && packingOf(lzo) === undefined && !isCompatibleBefore(options, 6);
}
