import { bitsOfMask, parseAddressWord } from "../addresses.ts";
import { splitOption } from "../split-option.ts";
import type { OptionLine, SeriesVersion } from "../types.ts";
import { parseAddress6 } from "./expand-server-ipv6.ts";
import type { PushItem } from "./push-item.ts";

/** Takes pushed routes away that name exactly a network the client's own iroute names; of IPv6 ones only since 2.6. */
export function withoutIroutes(
  pushes: readonly PushItem[],
  ccd: readonly OptionLine[],
  version: SeriesVersion,
): { readonly pushes: readonly PushItem[]; readonly taken: readonly PushItem[] } {
  const own = new Set(
    ccd
      .filter(({ name }) => name === "iroute" || KNOWS_IPV6.has(version))
      .map(irouteKey)
      .filter((key) => key !== undefined),
  );
  if (own.size === 0) return { pushes, taken: [] };
  const isTaken = ({ text }: PushItem): boolean => {
    const key = routeKey(splitOption(text));
    return key !== undefined && own.has(key);
  };
  return { pushes: pushes.filter((item) => !isTaken(item)), taken: pushes.filter(isTaken) };
}

const KNOWS_IPV6: ReadonlySet<SeriesVersion> = new Set(["2.6", "2.7"]);

function irouteKey({ name, args: [network = "", mask] }: OptionLine): string | undefined {
  if (name === "iroute") return key4(network, mask);
  return name === "iroute-ipv6" ? key6(network) : undefined;
}

/** A route with a gateway of its own stays. */
function routeKey([name, network = "", mask, gateway]: readonly string[]): string | undefined {
  if (name === "route" && gateway === undefined) return key4(network, mask);
  return name === "route-ipv6" && mask === undefined ? key6(network) : undefined;
}

function key4(network: string, mask: string | undefined): string | undefined {
  const address = parseAddressWord(network);
  const bits = mask === undefined ? 32 : bitsOfMask(parseAddressWord(mask) ?? 1);
  return address === undefined || bits === undefined ? undefined : `4 ${address}/${bits}`;
}

function key6(text: string): string | undefined {
  const prefix = parseAddress6(text);
  return prefix === undefined ? undefined : `6 ${prefix.address}/${prefix.bits}`;
}
