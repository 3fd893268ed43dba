import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import type { ArgCheck, ValueCheck } from "../../directives/checks.ts";
import type { Word } from "../../syntax/tree.ts";
import { PROTOCOLS, wholeNumber } from "./accepts.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";

/** Says what is wrong with a word that a check turned down. */
export function refusalOf(use: DirectiveUse, check: ArgCheck, at: Word, words: readonly string[]): Refusal {
  const listed = wordsOf(check.check, words);
  return {
    code: CODES[check.check.kind],
    at,
    message: messageOf(use.name.value, check.check, at.value, listed),
    ...(listed.length === 0 ? {} : { words: listed }),
    ...(check.softens === true ? { softens: true } : {}),
  };
}

const CODES: Readonly<Record<ValueCheck["kind"], RefusalCode>> = {
  word: "unknown-value",
  protocol: "unknown-value",
  integer: "invalid-number",
  atoi: "invalid-number",
  ip4: "invalid-address",
  number4: "invalid-address",
  host4: "invalid-address",
  ip6: "invalid-address",
  prefix6: "invalid-address",
  mac: "invalid-address",
  domain: "invalid-value",
  fingerprint: "invalid-value",
  version: "invalid-value",
  "starts-with": "invalid-value",
  "at-least": "invalid-value",
};

function wordsOf(check: ValueCheck, words: readonly string[]): readonly string[] {
  if (check.kind === "word") return check.words ?? words;
  return check.kind === "protocol" ? PROTOCOLS.slice(0, -1) : [];
}

function messageOf(name: string, check: ValueCheck, text: string, words: readonly string[]): string {
  switch (check.kind) {
    case "word":
    case "protocol":
      return l10n.t('"{0}" is not one of the values of "{1}": {2}.', text, name, words.join(", "));
    case "integer":
    case "atoi":
      return numberMessage(name, check, text);
    case "ip4":
    case "number4":
      return addressMessage(name, text);
    case "host4":
      return l10n.t('"{0}" is neither an IPv4 address nor a host name.', text);
    case "ip6":
      return l10n.t('"{0}" is not an IPv6 address; one looks like 2001:db8::1.', text);
    case "prefix6":
      return prefixMessage(name, check, text);
    case "mac":
      return l10n.t('"{0}" is not a MAC address; one looks like 00:00:5e:00:53:01.', text);
    case "domain":
      return l10n.t('"{0}" is not a domain name: letters, digits, "-", "_" and "." make one.', text);
    case "fingerprint":
      return l10n.t(
        "This is not a fingerprint: {0} pairs of hexadecimal digits with colons between them make one.",
        check.bytes,
      );
    case "version":
      return l10n.t('"{0}" is not a version number; one looks like 2.4.0.', text);
    case "starts-with":
      return l10n.t('"{0}" has to begin with {1}.', text, check.text);
    case "at-least":
      return name === "setenv"
        ? l10n.t('"{0}" is too short for the name of a variable: OpenVPN wants two characters or more.', text)
        : l10n.t('"{0}" does not take an empty value.', name);
  }
}

function addressMessage(name: string, text: string): string {
  if (/^[\d./]+$/.test(text) && text.includes("/")) {
    return l10n.t('"{0}" is not an IPv4 address: "{1}" takes address and mask as two words.', text, name);
  }
  return l10n.t('"{0}" is not an IPv4 address; one looks like 192.0.2.1.', text);
}

function prefixMessage(
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
  text: string,
): string {
  const bits = text.includes(":") ? /^[\da-f:.]+\/(\d+)$/i.exec(text)?.[1] : undefined;
  if (bits !== undefined) {
    return l10n.t('"{0}" takes an IPv6 prefix length from {1} to {2}, not {3}.', name, min, max, bits);
  }
  return l10n.t('"{0}" is not an IPv6 address with a prefix length; one looks like 2001:db8::/64.', text);
}

function numberMessage(name: string, check: Extract<ValueCheck, { kind: "integer" | "atoi" }>, text: string): string {
  const number = check.kind === "integer" ? wholeNumber(text) : 0;
  if (number === undefined) return l10n.t('"{0}" is not a whole number.', text);
  if (check.max >= 0x7fffffff) return l10n.t('"{0}" takes a number of {1} or more, not "{2}".', name, check.min, text);
  return l10n.t('"{0}" takes a number from {1} to {2}, not "{3}".', name, check.min, check.max, text);
}
