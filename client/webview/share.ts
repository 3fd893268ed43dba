import type { Row } from "../../server/src/protocol.ts";
import type { View } from "./unpack-view.ts";

/** Whether what this row wins leaves by the tunnel. */
export const usesTunnel = ({ tunnel }: Pick<View, "tunnel">, row: Row): boolean =>
  tunnel !== null && row.interface === tunnel.interface;

/** A row for an address of this computer's own: what it takes leaves by no interface. */
export const isOwnAddress = ({ destination, interfaceAddress, family }: Row): boolean =>
  interfaceAddress !== null && destination === `${interfaceAddress}/${family === 4 ? 32 : 128}`;

/** A client's file alone: what its tunnel takes is not known yet, so nothing is said to stay outside of it. */
export const isForServerToSay = ({ tunnel, pushReply, completed }: View): boolean =>
  completed && pushReply === null && tunnel !== null && tunnel.local === null && tunnel.local6 === null;

/** "100 %", "0 %", or as many digits as it takes to tell it from both. */
export function percent(part: number): string {
  if (part === 0) return "0 %";
  if (part > 0.999995) return "100 %";
  if (part < 0.0001) return "< 0.01 %";
  const digits = part > 0.99 ? 3 : part < 0.1 ? 2 : 1;
  return `${Number((part * 100).toFixed(digits))} %`;
}
