import type { OptionLine } from "./types.ts";

export type Topology = "net30" | "p2p" | "subnet";

/** The topology a line names; undefined where OpenVPN does not know the word. */
export function topologyOf(line: OptionLine | undefined): Topology | undefined {
  const word = line?.args[0];
  return word === "net30" || word === "p2p" || word === "subnet" ? word : undefined;
}
