import type { RouteView } from "../types.ts";

/** One command a line, in the order OpenVPN runs them. */
export const commandLines = ({ operations }: RouteView): string =>
  operations.map(({ command }) => `${command}\n`).join("");
