import type { DirectiveUse } from "../config/types.ts";
import { own } from "../directives/own.ts";

/** Whether a line of a client-config-dir file replaces, takes back or completes a line of the server's file. */
export function overrides(line: DirectiveUse, server: DirectiveUse): boolean {
  const replaced = own(REPLACED, line.name.value);
  if (replaced !== undefined) return replaced.includes(server.name.value);
  const [mine = "", theirs = ""] = [line.args[0]?.value, server.args[0]?.value];
  switch (line.name.value) {
    case "push-remove":
      return server.name.value === "push" && theirs.startsWith(mine);
    case "push":
      return server.name.value === "push" && optionIn(theirs) === optionIn(mine);
    case "iroute":
    case "iroute-ipv6":
      return server.name.value === line.name.value.slice(1) && networkOf(server) === networkOf(line);
    default:
      return server.name.value === line.name.value;
  }
}

const REPLACED: Readonly<Record<string, readonly string[]>> = {
  "ifconfig-push": ["server", "server-bridge", "ifconfig-pool"],
  "ifconfig-ipv6-push": ["server-ipv6", "ifconfig-ipv6-pool"],
  "push-reset": ["push"],
};

const optionIn = (content: string): string | undefined => /\S+/.exec(content)?.[0];

const networkOf = ({ args }: DirectiveUse): string => `${args[0]?.value} ${args[1]?.value ?? "255.255.255.255"}`;
