import type { System } from "../../../server/src/protocol.ts";

/** The command whose output the table follows. */
export function toolOf(os: System, family: 4 | 6): string {
  if (os === "windows") return `route PRINT -${family}`;
  if (os === "linux") return family === 4 ? "ip route" : "ip -6 route";
  return family === 4 ? "netstat -rn -f inet" : "netstat -rn -f inet6";
}
