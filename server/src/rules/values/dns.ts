import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import { own } from "../../directives/own.ts";
import { parseIPv6, parseNumericIPv4 } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";
import { accepts, wholeNumber } from "./accepts.ts";
import type { Refusal } from "./refusal.ts";

/** `dns search-domains …` and `dns server N …`. */
export function* checkDns({ args, place }: DirectiveUse, target: Target): Iterable<Refusal> {
  const [kind, first] = args;
  if (kind === undefined) return;
  if (kind.value === "search-domains" && first !== undefined) {
    yield* checkDomains(args.slice(1), target);
  } else if (kind.value === "server" && args.length >= 4) {
    yield* checkServer(args, place === "push" ? 0 : -128, target);
  } else if (kind.value === "server") {
    yield value(
      kind,
      l10n.t('"dns server" wants a number, a property and its value: dns server 1 address 192.0.2.53.'),
    );
  } else yield words(kind, ["server", "search-domains"]);
}

const PROPERTIES = ["address", "resolve-domains", "dnssec", "transport", "sni"];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  dnssec: ["yes", "no", "optional"],
  transport: ["plain", "DoH", "DoT"],
};

function* checkServer(args: readonly Word[], least: number, target: Target): Iterable<Refusal> {
  const [, priority, property, first, surplus] = args;
  if (priority === undefined || property === undefined || first === undefined) return;
  const number = wholeNumber(priority.value);
  if (number === undefined || number < least || number > 127) {
    const message = l10n.t('The number of a DNS server is from {0} to 127, not "{1}".', least, priority.value);
    yield { code: "invalid-number", at: priority, message };
  }
  if (!PROPERTIES.includes(property.value)) yield words(property, PROPERTIES);
  else if (property.value === "address") yield* checkAddresses(args.slice(3));
  else if (property.value === "resolve-domains") yield* checkDomains(args.slice(3), target);
  else if (surplus !== undefined) yield value(surplus, l10n.t('"dns server {0}" takes one value.', property.value));
  else if (property.value === "sni") yield* checkDomains([first], target);
  else if (own(CHOICES, property.value)?.includes(first.value) === false)
    yield words(first, own(CHOICES, property.value) ?? []);
}

const MOST_ADDRESSES = 8;

function* checkAddresses(addresses: readonly Word[]): Iterable<Refusal> {
  for (const [i, at] of addresses.entries()) {
    if (i >= MOST_ADDRESSES) yield value(at, l10n.t("A DNS server takes {0} addresses at most.", MOST_ADDRESSES));
    else if (!isServerAddress(at.value)) {
      const message = l10n.t(
        '"{0}" is not an IP address; a port follows as 192.0.2.53:53 or [2001:db8::53]:53.',
        at.value,
      );
      yield { code: "invalid-address", at, message };
    }
  }
}

function isServerAddress(text: string): boolean {
  const bracketed = /^\[([^\]]+)\]:(.+)$/s.exec(text);
  if (bracketed !== null) return parseIPv6(bracketed[1] ?? "") !== undefined && isPort(bracketed[2]);
  if (text.split(":").length > 2) return parseIPv6(text) !== undefined;
  const [address = "", port] = text.split(":");
  return parseNumericIPv4(address) !== undefined && (port === undefined || isPort(port));
}

function isPort(text: string | undefined): boolean {
  const port = wholeNumber(text ?? "");
  return port !== undefined && port > 0 && port < 65_536;
}

function* checkDomains(domains: readonly Word[], { openvpn }: Target): Iterable<Refusal> {
  if (openvpn !== "2.7") return;
  for (const at of domains) {
    if (accepts({ kind: "domain" }, at.value, [], { names: false })) continue;
    yield value(at, l10n.t('"{0}" is not a domain name: letters, digits, "-", "_" and "." make one.', at.value));
  }
}

const value = (at: Word, message: string): Refusal => ({ code: "invalid-value", at, message });

const words = (at: Word, known: readonly string[]): Refusal => ({
  code: "unknown-value",
  at,
  message: l10n.t('"{0}" is not one of the values of "{1}": {2}.', at.value, "dns", known.join(", ")),
  words: known,
});
