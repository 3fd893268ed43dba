import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import type { DirectiveUse, Target } from "../../config/types.ts";
import type { ValueCheck } from "../../directives/checks.ts";
import { bitsOfMask, parseAddressWord, parseNumericIPv4 } from "../../routing/addresses.ts";
import { splitLine } from "../../syntax/split-line.ts";
import type { Word } from "../../syntax/tree.ts";
import { SCRIPTS } from "../scripts.ts";
import { accepts, wholeNumber } from "./accepts.ts";
import { checkDhcpOption } from "./dhcp-option.ts";
import { checkDns } from "./dns.ts";
import type { Refusal } from "./refusal.ts";

type Check = (use: DirectiveUse, target: Target) => Iterable<Refusal>;

/** Directives whose arguments decide about each other. */
export const subSyntaxes: Readonly<Record<string, Check | undefined>> = {
  "auth-gen-token": checkTokenFlags,
  "dhcp-option": checkDhcpOption,
  dns: checkDns,
  "http-proxy-option": checkProxyOption,
  "ifconfig-ipv6": checkOwnAddress,
  "ifconfig-pool": checkPool,
  iroute: checkInternalRoute,
  "resolv-retry": checkResolveRetry,
  "server-bridge": checkBridge,
  setenv: checkEnvironment,
  "tls-version-min": checkLeastVersion,
  "verify-hash": checkHash,
  ...Object.fromEntries([...SCRIPTS, "dns-updown"].map((name) => [name, checkCommand])),
  "x509-track": checkAttribute,
  "x509-username-field": checkExtension,
};

/** Where the words of a command cannot be told, all of it is taken for the name of the program. */
function* checkCommand({ args: [command], name }: DirectiveUse): Iterable<Refusal> {
  if (command === undefined) return;
  const { value } = command;
  if (value.trim() === "")
    yield { code: "invalid-value", at: command, message: l10n.t('"{0}" does not take an empty value.', name.value) };
  else if (splitLine(value, 0, value.length).problem?.code === "unterminated-quote") {
    const message = l10n.t("A quote inside the command is not closed: OpenVPN takes all of it for the program's name.");
    yield { code: "invalid-value", at: command, message };
  }
}

function* checkTokenFlags({ args, name }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  if (openvpn === "2.4") return;
  for (const [i, word] of args.entries()) {
    if (i === 0 || word.value === "external-auth") continue;
    const renewal = openvpn === "2.7" ? isSmallNumber(word.value) : openvpn === "2.6" && atoi(word.value) > 0;
    if (i === 1 && renewal) continue;
    yield unknownWord(name.value, word, ["external-auth"]);
  }
}

function isSmallNumber(text: string): boolean {
  const number = wholeNumber(text);
  return number !== undefined && number >= 0 && number <= 0x7fffffff;
}

const PROXY_OPTIONS = ["VERSION", "AGENT", "EXT1", "EXT2", "CUSTOM-HEADER"];

function* checkProxyOption({ args, name }: DirectiveUse): Iterable<Refusal> {
  const [kind, , surplus] = args;
  if (kind === undefined) return;
  if (!PROXY_OPTIONS.includes(kind.value)) yield unknownWord(name.value, kind, PROXY_OPTIONS);
  else if (surplus !== undefined && (kind.value === "VERSION" || kind.value === "AGENT")) {
    yield { code: "invalid-value", at: surplus, message: l10n.t('"{0} {1}" takes one value.', name.value, kind.value) };
  }
}

/** 2.7 takes an IPv4 address, which is none of IPv6 all the same. */
function* checkOwnAddress({ args: [word], name }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  if (openvpn !== "2.7" || word === undefined || parseAddressWord(word.value.split("/")[0] ?? "") === undefined) return;
  if (word.value.includes(":")) return;
  const message = l10n.t('"{0}" is an IPv4 address; "{1}" wants one like 2001:db8::1/64.', word.value, name.value);
  yield { code: "invalid-address", at: word, message, taken: true };
}

const MOST_ADDRESSES = 65_536;

function* checkPool({ args: [start, end] }: DirectiveUse): Iterable<Refusal> {
  const first = parseAddressWord(start?.value ?? "");
  const last = parseAddressWord(end?.value ?? "");
  if (start === undefined || end === undefined || first === undefined || last === undefined) return;
  if (first > last) {
    const message = l10n.t("The pool ends at {0}, before it starts at {1}.", end.value, start.value);
    yield { code: "invalid-address", at: end, message };
  } else if (last - first >= MOST_ADDRESSES) {
    const message = l10n.t(
      "A pool holds {0} addresses at most; from {1} to {2} there are {3}.",
      MOST_ADDRESSES,
      start.value,
      end.value,
      last - first + 1,
    );
    yield { code: "invalid-address", at: end, message };
  }
}

/** Up to 2.5 host bits in the network are refused as well. */
function* checkInternalRoute({ args: [network, mask] }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  if (mask === undefined) return;
  const value = parseNumericIPv4(mask.value) ?? 0;
  const bits = bitsOfMask(value);
  if (bits === undefined) {
    const message = l10n.t('"{0}" is not a netmask: its one bits do not stand together at the front.', mask.value);
    yield { code: "invalid-address", at: mask, message };
    return;
  }
  const address = parseNumericIPv4(network?.value ?? "");
  if ((openvpn !== "2.4" && openvpn !== "2.5") || address === undefined) return;
  if ((address & ~value) === 0 || network === undefined) return;
  const message = l10n.t("{0} is not a network of the mask {1}: host bits are set.", network.value, mask.value);
  yield { code: "invalid-address", at: network, message };
}

function* checkResolveRetry({ args: [word], name }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  if (openvpn !== "2.7" || word === undefined || word.value === "infinite" || isSmallNumber(word.value)) return;
  const message = l10n.t('"{0}" takes a number of seconds or "infinite", not "{1}".', name.value, word.value);
  yield { code: "invalid-number", at: word, message };
}

function* checkBridge({ args, name }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  const [word] = args;
  if (args.length === 1 && word !== undefined && word.value !== "nogw") {
    yield { ...unknownWord(name.value, word, ["nogw"]), softens: true };
  }
  if (args.length < 4) return;
  for (const address of args) {
    if (accepts(ADDRESS, address.value, [], { names: false, mapped: openvpn === "2.7" ? undefined : true })) continue;
    const message = l10n.t('"{0}" is not an IPv4 address; one looks like 192.0.2.1.', address.value);
    yield { code: "invalid-address", at: address, message };
  }
}

const ADDRESS: ValueCheck = { kind: "number4", nonzero: true };

function* checkEnvironment({ args: [variable, value] }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  if (variable?.value === "GENERIC_CONFIG") {
    const message = l10n.t("GENERIC_CONFIG marks a template: OpenVPN refuses to start with it.");
    yield { code: "invalid-value", at: variable, message };
  }
  if (variable?.value !== "SERVER_POLL_TIMEOUT" || openvpn !== "2.7" || value === undefined) return;
  if (isSmallNumber(value.value)) return;
  yield { code: "invalid-number", at: value, message: l10n.t('"{0}" is not a whole number.', value.value) };
}

function* checkLeastVersion({ args: [version, flag], name, facts }: DirectiveUse): Iterable<Refusal> {
  const words = facts?.args[0]?.types.flatMap(({ values }) => values ?? []) ?? [];
  if (version === undefined || flag?.value === "or-highest" || words.includes(version.value)) return;
  yield unknownWord(name.value, version, words);
}

/** An empty one is taken from 2.6 on, where a block may hold several. */
function* checkHash({ args: [hash, algorithm] }: DirectiveUse, { openvpn }: Target): Iterable<Refusal> {
  if (hash === undefined) return;
  const bytes = algorithm?.value === "SHA256" ? 32 : 20;
  const wantsDigits = openvpn === "2.4" || openvpn === "2.5";
  if (
    !(wantsDigits && hash.value.trim() === "") &&
    accepts({ kind: "fingerprint", bytes }, hash.value, [], { names: false })
  )
    return;
  const message = l10n.t(
    "This is not a {0} fingerprint: {1} pairs of hexadecimal digits with colons between them make one.",
    bytes === 32 ? "SHA256" : "SHA1",
    bytes,
  );
  yield { code: "invalid-value", at: hash, message };
}

/** The names of OpenSSL that are a short word in small letters. */
const SHORT_NAMES =
  /^(?:audio|data|dod|dvcs|gmac|host|iana|ieee|info|kisa|mail|mgmt|name|org|oscca|owner|path|photo|pilot|pkcs|pss|role|room|rsa|sha|title|ucl|uid|valid|wap)$/;

/** OpenSSL knows more than a thousand names; what cannot be one is refused for sure. */
function isAttribute(text: string): boolean {
  if (/^[a-z]{1,5}$/.test(text)) return SHORT_NAMES.test(text);
  return /^[a-z][\w .-]*$/i.test(text) || /^[012](?:\.\d+){3,}$/.test(text);
}

function* checkAttribute({ args: [word] }: DirectiveUse): Iterable<Refusal> {
  if (word === undefined || isAttribute(word.value.replace(/^\+/, ""))) return;
  const message = l10n.t('"{0}" is not the name of a certificate\'s attribute; CN is one.', word.value);
  yield { code: "invalid-value", at: word, message };
}

const EXTENSIONS = ["ext:subjectAltName", "ext:issuerAltName"];

function* checkExtension({ args, name }: DirectiveUse): Iterable<Refusal> {
  for (const word of args) {
    if (word.value.startsWith("ext:") && !EXTENSIONS.includes(word.value))
      yield unknownWord(name.value, word, EXTENSIONS);
  }
}

/** The refusal of a word that is none of those known. */
export const unknownWord = (name: string, at: Word, words: readonly string[]): Refusal => ({
  code: "unknown-value",
  at,
  message: l10n.t('"{0}" is not one of the values of "{1}": {2}.', at.value, name, words.join(", ")),
  words,
});
