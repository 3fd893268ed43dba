import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import { parseIPv6 } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";
import { accepts } from "./accepts.ts";
import type { Refusal } from "./refusal.ts";

const DOMAINS = ["DOMAIN", "ADAPTER_DOMAIN_SUFFIX", "DOMAIN-SEARCH"];
const NAME_SERVERS = ["DNS", "DNS6"];
const SERVERS = ["WINS", "NTP", "NBDD"];
const OTHERS = ["NBT", "NBS", "DISABLE-NBT"];
const KNOWN = [...NAME_SERVERS, ...DOMAINS, ...SERVERS, ...OTHERS];

/**
 * `dhcp-option TYPE [VALUE]`. Windows checks all of it; other systems hand it to a script, and look at domains and name
 * servers only from 2.7 on. What they do not look at but nobody knows is still worth a word.
 */
export function* checkDhcpOption({ args }: DirectiveUse, { openvpn, platform }: Target): Iterable<Refusal> {
  const [type, value] = args;
  if (type === undefined) return;
  const checksAll = platform === "windows";
  const checksSome = checksAll || openvpn === "2.7";
  const taken = (checked: boolean) => (checked ? {} : ({ taken: true } as const));
  if (!KNOWN.includes(type.value)) {
    if (/^PROXY_/.test(type.value)) return;
    yield { ...unknownType(type), ...taken(checksAll) };
    return;
  }
  if (value === undefined || (args.length > 2 && !checksAll)) return;
  if (NAME_SERVERS.includes(type.value) && !isNameServer(value.value)) {
    const checked = value.value.includes(":") ? checksAll : checksSome;
    yield { ...badAddress(value), ...taken(checked) };
  } else if (SERVERS.includes(type.value) && !isAddress4(value.value)) {
    yield { ...badAddress(value), ...taken(checksAll) };
  } else if (DOMAINS.includes(type.value) && openvpn === "2.7" && !isDomain(value.value)) {
    const message = l10n.t('"{0}" is not a domain name: letters, digits, "-", "_" and "." make one.', value.value);
    yield { code: "invalid-value", at: value, message };
  } else if (type.value === "NBT" && !["1", "2", "4", "8"].includes(value.value)) {
    const message = l10n.t(
      '"{0}" is not one of the values of "{1}": {2}.',
      value.value,
      "dhcp-option NBT",
      "1, 2, 4, 8",
    );
    yield { code: "unknown-value", at: value, message, ...taken(checksAll) };
  }
}

const isAddress4 = (text: string): boolean => accepts({ kind: "ip4" }, text, [], { names: false });
const isNameServer = (text: string): boolean => (text.includes(":") ? parseIPv6(text) !== undefined : isAddress4(text));
const isDomain = (text: string): boolean => accepts({ kind: "domain" }, text, [], { names: false });

const badAddress = (at: Word): Refusal => ({
  code: "invalid-address",
  at,
  message: l10n.t('"{0}" is not an IP address: name servers are given by their address.', at.value),
});

const unknownType = (at: Word): Refusal => ({
  code: "unknown-value",
  at,
  message: l10n.t('"{0}" is not one of the values of "{1}": {2}.', at.value, "dhcp-option", KNOWN.join(", ")),
  words: KNOWN,
});
