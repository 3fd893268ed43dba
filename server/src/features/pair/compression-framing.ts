import { last, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
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

/** Whether it sends packets that only the same algorithm can read: asked for from 2.5 on, never again from 2.7 on. */
export function compressesItself({ options }: Side, use: DirectiveUse | undefined): boolean {
  if (value(use) !== "lz4-v2" || since(options, "2.7")) return false;
  return !since(options, "2.5") || value(last(options, "allow-compression")) === "yes";
}
