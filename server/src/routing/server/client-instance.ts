import { parseAddressWord, parseIPv6 } from "../addresses.ts";
import type { OptionLine, Origin } from "../types.ts";
import { type Address6, parseAddress6 } from "./expand-server-ipv6.ts";
import type { PushItem } from "./push-item.ts";
import type { ServerSetup } from "./server-setup.ts";
import { withoutIroutes } from "./without-iroutes.ts";

/** What a client-config-dir file makes of the server for one client. */
export interface ClientInstance {
  readonly pushes: readonly PushItem[];
  readonly disabled: OptionLine | undefined;
  readonly ifconfig: { readonly local: number; readonly second: number; readonly origin: Origin | null } | undefined;
  readonly ifconfig6: { readonly local: Address6; readonly remote: bigint; readonly origin: Origin | null } | undefined;
  /** `push-remove ifconfig` and `push-remove ifconfig-ipv6`. */
  readonly blocked: boolean;
  readonly blocked6: boolean;
  /** The pushed routes taken away because an iroute says that the network is the client's own. */
  readonly taken: readonly PushItem[];
}

/** Applies the lines of the client's file in order, then takes its own networks out of the pushed routes. */
export function clientInstance(
  { pushes, version, kind, local6 }: Pick<ServerSetup, "pushes" | "version" | "kind" | "local6">,
  ccd: readonly OptionLine[],
): ClientInstance {
  let kept: PushItem[] = [...pushes];
  let instance: Omit<ClientInstance, "pushes" | "taken"> = {
    disabled: undefined,
    ifconfig: undefined,
    ifconfig6: undefined,
    blocked: false,
    blocked6: false,
  };
  let alias: number | undefined;
  for (const line of ccd) {
    const [first = ""] = line.args;
    if (line.name === "push") kept.push({ text: first, origin: line.origin });
    else if (line.name === "push-reset") kept = [];
    else if (line.name === "push-remove" && first === "ifconfig") instance = { ...instance, blocked: true };
    else if (line.name === "push-remove" && first === "ifconfig-ipv6") instance = { ...instance, blocked6: true };
    else if (line.name === "push-remove") kept = kept.filter(({ text }) => !text.startsWith(first));
    else if (line.name === "disable") instance = { ...instance, disabled: line };
    else if (line.name === "ifconfig-push") {
      alias = parseAddressWord(line.args[2] ?? "") ?? alias;
      instance = { ...instance, ifconfig: ifconfigOf(line, alias) ?? instance.ifconfig };
    } else if (line.name === "ifconfig-ipv6-push") {
      const ifconfig6 = ifconfig6Of(line, local6?.address);
      if (ifconfig6 !== undefined) instance = { ...instance, ifconfig6, blocked6: false };
    }
  }
  // Networks behind a client exist on tun only.
  return { ...instance, ...(kind === "tun" ? withoutIroutes(kept, ccd, version) : { pushes: kept, taken: [] }) };
}

/** The third address, where one of the lines has it and it is not 0.0.0.0, is what the client is told instead of the first. */
function ifconfigOf({ args, origin }: OptionLine, alias: number | undefined): ClientInstance["ifconfig"] {
  const [local, second] = args.map(parseAddressWord);
  return local === undefined || second === undefined ? undefined : { local: alias || local, second, origin };
}

function ifconfig6Of({ args, origin }: OptionLine, serverAddress6: bigint | undefined): ClientInstance["ifconfig6"] {
  const local = parseAddress6(args[0] ?? "");
  const remote = args[1] === undefined ? serverAddress6 : (parseAddress6(args[1])?.address ?? parseIPv6(args[1]));
  return local === undefined || remote === undefined ? undefined : { local, remote, origin };
}
