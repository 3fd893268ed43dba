import { parseNumericIPv4 } from "../addresses.ts";
import type { Network, Scenario } from "../types.ts";

/** The IPv4 addresses a word stands for: itself, or what the network's hosts say. */
export function resolveHost(word: string, { network }: Scenario): readonly number[] {
  const own = parseNumericIPv4(word);
  if (own !== undefined) return [own];
  return hostAddresses(word, network)
    .map(parseNumericIPv4)
    .filter((address) => address !== undefined);
}

/** What a name resolves to, in the order the network tells; every system has "localhost". */
export function hostAddresses(word: string, { hosts }: Network): readonly string[] {
  const name = word.toLowerCase();
  const key = Object.hasOwn(hosts, word) ? word : Object.keys(hosts).find((other) => other.toLowerCase() === name);
  if (key !== undefined) return hosts[key] ?? [];
  return name === "localhost" ? ["127.0.0.1"] : [];
}

/** What the special words mean on this connection. */
export interface SpecialWords {
  readonly vpn_gateway: number | undefined;
  readonly net_gateway: number | undefined;
  readonly remote_host: number | undefined;
}

export const isSpecialWord = (word: string): word is keyof SpecialWords =>
  word === "vpn_gateway" || word === "net_gateway" || word === "remote_host";

/** `default` and nothing at all mean "not given". */
export const given = (word: string | undefined): word is string => word !== undefined && word !== "default";
