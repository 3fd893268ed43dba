import type { Row } from "../types.ts";

/** The rows that come with an interface's addresses: the network they lie in, and the tunnel's. */
export const isKernelsRow = ({ family, kind, gateway, operation, own }: Row): boolean =>
  family === 4 ? own === true : gateway === null && operation === undefined && kind !== "vpn" && kind !== "bypass";
