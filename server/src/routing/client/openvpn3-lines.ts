import * as l10n from "@vscode/l10n";
import { bitsOfMask, formatIPv4, maskOfBits, networkOf, networkOf6, parseIPv4, parsePrefix } from "../addresses.ts";
import { note } from "../note.ts";
import type { Note, OptionLine } from "../types.ts";

/** Lines as OpenVPN 3 reads them, in the words of OpenVPN 2; what it skips is left out, with the reason. */
export interface OpenVpn3Lines<T> {
  readonly lines: readonly T[];
  readonly notes: readonly Note[];
}

export function openVpn3Lines<T extends OptionLine>(lines: readonly T[]): OpenVpn3Lines<T> {
  const read: T[] = [];
  const notes: Note[] = [];
  for (const line of lines) {
    const result = readLine(line);
    if (typeof result !== "string") read.push({ ...line, args: result });
    else notes.push(skipped(line, result));
  }
  return { lines: read, notes };
}

const skipped = ({ name, origin }: OptionLine, message: string): Note => {
  const taken = name === "route-ipv6" ? "route-ipv6 2001:db8:1::/64" : "route 192.168.10.0 255.255.255.0";
  return note({ code: "route-skipped", message, origin, remedies: [l10n.t("As Connect takes it: {0}", taken)] });
};

/** The words it comes to, or why it is skipped. */
function readLine({ name, args }: OptionLine): readonly string[] | string {
  if (name === "route") return readRoute(args);
  if (name === "route-ipv6") return readRoute6(args);
  return name === "redirect-gateway" || name === "redirect-private" ? redirectFlags(args) : args;
}

function readRoute([network = "", mask, ...rest]: readonly string[]): readonly string[] | string {
  const prefix = network.includes("/") ? parsePrefix(network) : undefined;
  const netmask = prefix?.family === 4 ? formatIPv4(maskOfBits(prefix.bits)) : (mask ?? "255.255.255.255");
  const address = parseIPv4(network.split("/")[0] ?? "");
  const bits = bitsOfMask(parseIPv4(netmask) ?? 1);
  if (address === undefined || bits === undefined) {
    return l10n.t(
      "Connect skips the route to {0}: it takes an address with a netmask or a prefix length only.",
      network,
    );
  }
  if (networkOf(address, bits) !== address) {
    return l10n.t("Connect skips the route to {0}: its address goes on behind the mask.", network);
  }
  const [gateway, metric] = prefix?.family === 4 && mask !== undefined ? [mask, ...rest] : rest;
  if (gateway !== undefined && !GATEWAYS.has(gateway)) {
    return l10n.t("Connect skips the route to {0}: of gateways it knows vpn_gateway and net_gateway only.", network);
  }
  if (metric !== undefined && !(Number(metric) >= 0 && Number(metric) <= 1_000_000)) {
    return l10n.t("Connect skips the route to {0}: its metric must be from 0 to 1000000.", network);
  }
  return [formatIPv4(address), netmask, ...[gateway, metric].filter((word) => word !== undefined)];
}

function readRoute6([text = "", gateway, ...rest]: readonly string[]): readonly string[] | string {
  const prefix = parsePrefix(text);
  if (prefix?.family !== 6) return l10n.t("Connect skips the route to {0}: it is no IPv6 network.", text);
  if (networkOf6(prefix.address, prefix.bits) !== prefix.address) {
    return l10n.t("Connect skips the route to {0}: its address goes on behind the mask.", text);
  }
  if (gateway === "net_gateway")
    return l10n.t("Connect leads no IPv6 network around the tunnel: {0} is skipped.", text);
  if (gateway !== undefined && !GATEWAYS.has(gateway)) {
    return l10n.t("Connect skips the route to {0}: of gateways it knows vpn_gateway and net_gateway only.", text);
  }
  return rest.length === 0 ? [text] : [text, "default", ...rest];
}

const GATEWAYS: ReadonlySet<string> = new Set(["vpn_gateway", "net_gateway", "default"]);

/** Those that change routes: `autolocal` and the `bypass-` ones do nothing there, `block-local` filters packets. */
const FLAGS: ReadonlySet<string> = new Set(["local", "ipv6", "!ipv4"]);

/** Two halves are always taken, `!ipv6` takes `ipv6` back, and unknown words are passed over. */
const redirectFlags = (args: readonly string[]): readonly string[] => [
  "def1",
  ...args.filter((flag) => FLAGS.has(flag) && !(flag === "ipv6" && args.includes("!ipv6"))),
];
