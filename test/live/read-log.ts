import type { Observation } from "../agreement/route-case.ts";

const SESSION_ITEM = /^(peer-id|cipher|protocol-flags|tun-mtu|auth-token|push-continuation)/;

/** The options the client says it received: those it came up with, else the first ones. */
export function pushReplyIn(log: string): readonly string[] {
  const messages = Array.from(
    log.matchAll(/PUSH: Received control message: '(PUSH_REPLY.*)'/g),
    ([, text = ""]) => text,
  );
  const parts: string[][] = [];
  let open = false;
  for (const message of messages) {
    const options = message.split(",").slice(1);
    if (open) parts.at(-1)?.push(...options);
    else parts.push(options);
    open = options.some((option) => option === "push-continuation 2");
  }
  const taken = log.includes("Initialization Sequence Completed") ? parts.at(-1) : parts[0];
  return (taken ?? []).filter((option) => !SESSION_ITEM.test(option.trimStart()));
}

/** The routes the client asked the kernel for, in order, with the kernel's refusals. */
export function operationsIn(log: string): Observation["operations"] {
  const operations: string[] = [];
  for (const line of log.split("\n")) {
    const route = /net_route_v[46]_(add|del): (\S+) via (\S+) dev (\S+) table (\d+) metric (-?\d+)/.exec(line);
    if (route !== null) operations.push(operationLine(route));
    else if (/net_addr|Initialization Sequence/.test(line)) operations.push("");
    const refusal = /sitnl_send: rtnl: generic error \((-\d+)\)/.exec(line)?.[1];
    const last = operations.at(-1);
    if (refusal !== undefined && last) operations[operations.length - 1] = `${last}: ${REFUSALS[refusal] ?? refusal}`;
  }
  return operations.filter((line) => line !== "");
}

const REFUSALS: Readonly<Record<string, string>> = {
  "-3": "invalid",
  "-17": "exists",
  "-19": "invalid",
  "-22": "invalid",
  "-100": "unreachable",
  "-101": "unreachable",
  "-113": "unreachable",
};

function operationLine([, op, destination, gateway, device, table, metric]: RegExpExecArray): string {
  return [
    `${op === "add" ? "add" : "delete"} ${destination}`,
    ...(gateway === "0.0.0.0" || gateway === "::" ? [] : [` via ${gateway}`]),
    ...(device === "[NULL]" ? [] : [` dev ${device}`]),
    ...(metric === "-1" ? [] : [` metric ${metric}`]),
    ...(table === "0" ? [] : [` table ${table}`]),
  ].join("");
}
