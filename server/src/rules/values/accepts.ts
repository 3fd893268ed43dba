import { atoi } from "../../config/atoi.ts";
import type { ArgCheck, ValueCheck } from "../../directives/checks.ts";
import { parseAddressWord, parseIPv4, parseIPv6, parseNumericIPv4 } from "../../routing/addresses.ts";
import { byteLength } from "../../syntax/parse.ts";

/** What has been said elsewhere in the file that bears on a value. */
export interface Setting {
  /** `allow-pull-fqdn`: names pass for addresses. */
  readonly names: boolean;
  /** ::ffff:192.0.2.1 stands for an IPv4 address. */
  readonly mapped?: true | undefined;
}

/** Whether the parser takes the text; `words` are those of the facts, for checks that name none. */
export function accepts(check: ValueCheck, text: string, words: readonly string[], setting: Setting): boolean {
  switch (check.kind) {
    case "word":
      return (check.words ?? words).includes(text);
    case "protocol":
      return PROTOCOLS.includes(text);
    case "integer":
      return acceptsInteger(check, text);
    case "atoi":
      return within(atoi(text), check.min, check.max);
    case "ip4":
      return (
        parseIPv4(text) !== undefined ||
        isQuad(text) ||
        acceptsWord(check, text) ||
        (setting.names && check.names === true && isDnsName(text))
      );
    case "number4":
      return isNumber4(text, check, setting);
    case "host4":
      return isNumber4(text, check, setting) || isHostName(text);
    case "ip6":
      return parseIPv6(text) !== undefined;
    case "prefix6":
      return isPrefix6(text, check);
    case "mac":
      return text.length <= 17 && /^(?:[\da-f]{0,2}(?::|$))*$/i.test(text);
    case "domain":
      return /^[\w.\-\u0080-\uffff]*$/.test(text);
    case "fingerprint":
      return new RegExp(`^\\s*(?:$|[#;]|[\\da-f]{2}(?::[\\da-f]{2}){${check.bytes - 1}}$)`, "i").test(text);
    case "version":
      return /^\s*[+-]?\d+\.\s*[+-]?\d+\.\s*[+-]?\d+/.test(text);
    case "starts-with":
      return text.startsWith(check.text);
    case "at-least":
      return byteLength(text, 0, text.length) >= check.length;
  }
}

/** The names of `proto`; OpenVPN's own name for "not set yet" is among them. */
export const PROTOCOLS: readonly string[] = [
  "udp",
  "tcp-server",
  "tcp-client",
  "tcp",
  "udp4",
  "tcp4-server",
  "tcp4-client",
  "tcp4",
  "udp6",
  "tcp6-server",
  "tcp6-client",
  "tcp6",
  "proto-uninitialized",
];

/** The number a whole word stands for, as C's `strtoll` reads it with nothing left over; an empty one is 0. */
export function wholeNumber(text: string): number | undefined {
  if (text === "") return 0;
  return /^[ \t\n\v\f\r]*[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

function acceptsInteger(check: Extract<ValueCheck, { kind: "integer" }>, text: string): boolean {
  const number = wholeNumber(text);
  if (number === undefined) return false;
  return within(number, check.min, check.max) || check.also?.includes(number) === true;
}

const within = (number: number, min: number, max: number): boolean => number >= min && number <= max;

/** Four numbers with dots; what follows behind a further dot is not looked at. */
function isQuad(text: string): boolean {
  if (text.length > 15 || !/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.+\d{0,3})*$/.test(text)) return false;
  return text.split(".", 4).every((part) => Number(part) < 256);
}

const SPECIAL: readonly string[] = ["vpn_gateway", "net_gateway", "remote_host"];

const acceptsWord = ({ special, words }: Extract<ValueCheck, { kind: "ip4" }>, text: string): boolean =>
  (special === true && SPECIAL.includes(text)) || words?.includes(text) === true;

/** One that some name server might know; what has hexadecimal digits alone is an address or nothing. */
const isHostName = (text: string): boolean =>
  /[g-z]/i.test(text.replace(/^0x/i, "")) &&
  /^[\w-]{1,63}(?:\.[\w-]{1,63})*\.?$/.test(text) &&
  !/\.invalid\.?$/i.test(text);

const isDnsName = (text: string): boolean => /^[\da-z.-]{1,255}$/i.test(text);

function isNumber4(text: string, { nonzero }: { readonly nonzero?: true }, { mapped }: Setting): boolean {
  if (text.includes(":") && mapped === undefined) return false;
  const address = parseAddressWord(text);
  return address !== undefined && !(nonzero === true && address === 0);
}

function isPrefix6(text: string, { min, max, also4 }: Extract<ValueCheck, { kind: "prefix6" }>): boolean {
  const address = withoutBits(text, 128);
  if (address === undefined) return false;
  const isAddress = parseIPv6(address) !== undefined || (also4 === true && parseNumericIPv4(address) !== undefined);
  if (!isAddress) return false;
  const slash = text.indexOf("/");
  return within(slash < 0 ? 64 : Number(text.slice(slash + 1)), min, max);
}

/** The text in front of "/BITS"; undefined where the bits are none. */
function withoutBits(text: string, most: number): string | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return text;
  const bits = wholeNumber(text.slice(slash + 1));
  return bits !== undefined && within(bits, 0, most) ? text.slice(0, slash) : undefined;
}

const SERIES = ["2.4", "2.5", "2.6", "2.7"];

/** Whether a check holds for that version, system and place. */
export function isInForce(
  { from, to, platform, pushed }: ArgCheck,
  target: { readonly openvpn: string; readonly platform: string },
  place: string,
): boolean {
  if (from !== undefined && SERIES.indexOf(target.openvpn) < SERIES.indexOf(from)) return false;
  if (to !== undefined && SERIES.indexOf(target.openvpn) > SERIES.indexOf(to)) return false;
  if (platform === "windows" && target.platform !== "windows") return false;
  if (platform === "other" && target.platform !== "linux" && target.platform !== "macos") return false;
  return pushed === undefined || place === "push";
}
