import { parsePrefix } from "../../server/src/routing/addresses.ts";
import type { Row, RowKind } from "../../server/src/routing/types.ts";

/** Rows from lines `DESTINATION GATEWAY|- INTERFACE METRIC [KIND]`. */
export const rowsOf = (text: string): readonly Row[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [destination = "", gateway = "-", name = "", metric = "0", kind = "network"] = line.split(/\s+/);
      return {
        family: parsePrefix(destination)?.family ?? 4,
        destination,
        gateway: gateway === "-" ? null : gateway,
        interface: name,
        interfaceAddress: null,
        metric: Number(metric),
        kind: kind as RowKind,
        origin: null,
        reason: "",
      };
    });
