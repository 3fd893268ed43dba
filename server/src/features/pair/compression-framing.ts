import { value } from "../../config/effective.ts";
import { inForce, type Side } from "./pair.ts";

/**
 * How an end marks its packets: `comp-lzo` and `compress lzo` put a byte in front, `compress` and `compress lz4` swap it
 * with the last one, the second version marks compressed packets only. "any" adapts itself to the other end.
 */
export type Framing = "none" | "byte in front" | "byte swapped" | "any";

/** OpenVPN takes the last of `compress` and `comp-lzo`. */
export function compressionFraming(side: Side): Framing {
  const compress = inForce(side, "compress");
  const lzo = inForce(side, "comp-lzo");
  if (compress === undefined || (lzo !== undefined && lzo.name.start > compress.name.start)) {
    return lzo === undefined ? "none" : "byte in front";
  }
  switch (value(compress)) {
    case "lzo":
      return "byte in front";
    case "stub-v2":
      return "none";
    case "lz4-v2":
    case "migrate":
      return "any";
    default:
      return "byte swapped";
  }
}
