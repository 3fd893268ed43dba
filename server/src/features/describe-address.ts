import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../config/types.ts";
import type { Arg } from "../directives/types.ts";
import {
  bitsOfMask,
  formatIPv4,
  formatIPv6,
  formatPrefix4,
  formatPrefix6,
  networkOf,
  networkOf6,
  parseIPv4,
  parsePrefix,
} from "../routing/addresses.ts";
import { grouped } from "../routing/grouped.ts";
import { rangeOf4, rangeOf6 } from "../routing/prefix-range.ts";
import type { Word } from "../syntax/tree.ts";
import { addressKind } from "./address-kind.ts";
import { inlineCode } from "./escape-markdown.ts";
import { argAt } from "./signature.ts";
import type { Found } from "./use-at.ts";

/** What an address or a mask comes to: its network, its range, whose it can be; undefined where the word is neither. */
export function describeAddress({ use, arg: index, word }: Found): string | undefined {
  const arg = argOf(use, index);
  if (arg === undefined) return undefined;
  if (isMaskWord(use, index)) return describeMask(word.value, use.args[index - 1]?.value);
  if (!arg.types.some(({ kind }) => ADDRESS_KINDS.has(kind))) return isFreeText(arg) ? describeFree(word) : undefined;
  const prefix = parsePrefix(word.value);
  if (prefix === undefined) return undefined;
  if (prefix.family === 6) return describe6(prefix.address, word.value.includes("/") ? prefix.bits : undefined);
  if (word.value.includes("/")) return describeNetwork4(prefix.address, prefix.bits, arg.name);
  const mask = isMaskWord(use, index + 1) ? parseIPv4(use.args[index + 1]?.value ?? "") : undefined;
  const bits = mask === undefined ? undefined : bitsOfMask(mask);
  return bits === undefined ? describeHost4(prefix.address) : describeNetwork4(prefix.address, bits, arg.name);
}

const ADDRESS_KINDS: ReadonlySet<string> = new Set(["host", "ip", "ip4", "ip4host", "ip6", "ip6net"]);

const isFreeText = ({ types }: Arg): boolean => types.some(({ kind }) => kind === "str" || kind === "*");

/** As in `dhcp-option DNS 10.8.0.1` and `dns server 0 address [fd00::53]:53`: whole addresses only, a port may follow. */
function describeFree({ value }: Word): string | undefined {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/.exec(value) ?? [];
  const prefix = parsePrefix(bracketed ?? plain ?? value);
  if (prefix === undefined || value.includes("/") || !/[.:].*[.:]/.test(value)) return undefined;
  return prefix.family === 6 ? describe6(prefix.address, undefined) : describeHost4(prefix.address);
}

const argOf = ({ facts }: DirectiveUse, index: number): Arg | undefined =>
  facts === undefined ? undefined : argAt(facts, index);

/** Where a peer's address may stand as well, only what starts like a mask is one. */
export function isMaskWord(use: DirectiveUse, index: number): boolean {
  const arg = argOf(use, index);
  const value = parseIPv4(use.args[index]?.value ?? "");
  if (value === undefined || arg?.types.some(({ kind }) => kind === "mask4") !== true) return false;
  return !arg.types.some(({ kind }) => ADDRESS_KINDS.has(kind)) || value >= 0xff000000;
}

const describeHost4 = (address: number): string =>
  l10n.t("{0}: {1}.", inlineCode(formatIPv4(address)), addressKind({ family: 4, address, bits: 32 }));

function describeNetwork4(address: number, bits: number, role: string): string {
  const network = networkOf(address, bits);
  const kind = addressKind({ family: 4, address, bits });
  const range = rangeSentence4(network, bits);
  if (network === address) return `${inlineCode(formatPrefix4(address, bits))}: ${range}; ${kind}.`;
  if (role !== "network") {
    const within = inlineCode(formatPrefix4(network, bits));
    return `${inlineCode(formatIPv4(address))}: ${l10n.t("an address in {0}", within)}, ${range}; ${kind}.`;
  }
  const wrong = l10n.t("not a network address: {0} has host bits.", inlineCode(formatPrefix4(address, bits)));
  const right = l10n.t("The network is {0}: {1}; {2}.", inlineCode(formatPrefix4(network, bits)), range, kind);
  return `⚠ ${inlineCode(formatIPv4(address))}: ${wrong} ${right}`;
}

function rangeSentence4(network: number, bits: number): string {
  if (bits === 32) return l10n.t("a single address");
  const { first, last, size } = rangeOf4(network, bits);
  if (bits === 31) return l10n.t("{0} and {1}, 2 addresses", formatIPv4(first), formatIPv4(last));
  const hosts = grouped(size - 2n);
  return l10n.t("hosts {0} to {1}, {2} in all", formatIPv4(first + 1), formatIPv4(last - 1), hosts);
}

function describeMask(word: string, network: string | undefined): string | undefined {
  const mask = parseIPv4(word);
  if (mask === undefined) return undefined;
  const bits = bitsOfMask(mask);
  if (bits === undefined) {
    return `⚠ ${l10n.t("{0} is not a netmask: its ones do not stand together at the front.", inlineCode(word))}`;
  }
  const size = grouped(rangeOf4(mask, bits).size);
  const sentence = l10n.t("{0} is /{1}: {2} addresses.", inlineCode(word), bits, size);
  const address = parseIPv4(network ?? "");
  return address === undefined ? sentence : `${sentence} ${describeNetwork4(address, bits, "network")}`;
}

function describe6(address: bigint, bits: number | undefined): string {
  const kind = addressKind({ family: 6, address, bits: bits ?? 128 });
  if (bits === undefined) return `${inlineCode(formatIPv6(address))}: ${kind}.`;
  const { first, last } = rangeOf6(address, bits);
  const range = l10n.t("{0} to {1}", formatIPv6(first), formatIPv6(last));
  const network = networkOf6(address, bits);
  if (network === address) return `${inlineCode(formatPrefix6(address, bits))}: ${range}; ${kind}.`;
  return `${inlineCode(formatIPv6(address))}: ${l10n.t("an address in {0}", inlineCode(formatPrefix6(network, bits)))}, ${range}; ${kind}.`;
}
