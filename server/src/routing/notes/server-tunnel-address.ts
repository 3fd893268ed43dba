import { parseAddressWord } from "../addresses.ts";
import type { OptionIndex } from "../option-index.ts";

/** The server's own address in the tunnel, where its file says one. */
export function serverTunnelAddress(server: OptionIndex): number | undefined {
  const network = parseAddressWord(server.last("server")?.args[0] ?? "");
  return network === undefined ? parseAddressWord(server.last("ifconfig")?.args[0] ?? "") : network + 1;
}
