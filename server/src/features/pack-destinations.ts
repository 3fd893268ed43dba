import { formatPrefix4, parseIPv4 } from "../routing/addresses.ts";

/**
 * Prefixes of IPv4 as steps from one address to the next, in base 36, with the length where it changes and how often
 * the step is taken: "10.8.0.0/24", "10.8.1.0/24", "10.8.2.0/24" are "2s76dc/24", "74*2". Others stand behind "=".
 */
export function packDestinations(destinations: readonly string[]): readonly string[] {
  const tokens: string[] = [];
  let [last, lastBits] = [0, -1];
  let [token, count] = ["", 0];
  const flush = () => {
    if (count > 0) tokens.push(count === 1 ? token : `${token}*${count}`);
    count = 0;
  };
  for (const text of destinations) {
    const slash = text.indexOf("/");
    const address = parseIPv4(text.slice(0, slash));
    const bits = Number(text.slice(slash + 1));
    if (address === undefined || formatPrefix4(address, bits) !== text) {
      flush();
      tokens.push(`=${text}`);
      continue;
    }
    const step = (address - last).toString(36);
    const next = bits === lastBits ? step : `${step}/${bits}`;
    if (next !== token) flush();
    token = next;
    count++;
    [last, lastBits] = [address, bits];
  }
  flush();
  return tokens;
}
