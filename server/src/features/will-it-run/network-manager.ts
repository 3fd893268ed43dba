import * as l10n from "@vscode/l10n";
import type { Config, DirectiveUse } from "../../config/types.ts";
import type { ProgramAnswer } from "../../protocol.ts";
import { parseIPv4 } from "../../routing/addresses.ts";
import { rememberingSome } from "../../rules/remembering-some.ts";
import type { Word } from "../../syntax/tree.ts";
import { has, ignores, type Program, refuses, TAKES } from "./program.ts";

/** NetworkManager keeps settings of its own and takes over what its importer knows. */
export const networkManager: Program = {
  id: "network-manager",
  name: "NetworkManager",
  source: {
    title: "NetworkManager-openvpn, properties/import-export.c",
    url: "https://gitlab.gnome.org/GNOME/NetworkManager-openvpn/-/blob/main/properties/import-export.c",
  },
  judge: ({ document: { config } }) => ({ whole: [...asWhole(config)], line: byLine }),
};

const IMPORTED: ReadonlySet<string> = new Set(
  `allow-compression allow-pull-fqdn auth auth-user-pass ca cert cipher client comp-lzo compress connect-timeout crl-verify
  data-ciphers data-ciphers-fallback dev dev-type extra-certs float fragment http-proxy http-proxy-retry ifconfig keepalive key
  key-direction keysize max-routes mssfix mtu-disc ns-cert-type ping ping-exit ping-restart pkcs12 port proto push-peer-info
  remote remote-cert-tls remote-random remote-random-hostname reneg-sec route rport secret server-poll-timeout socks-proxy
  socks-proxy-retry tls-auth tls-cipher tls-client tls-crypt tls-crypt-v2 tls-remote tls-version-max tls-version-min tun-ipv6
  tun-mtu verify-x509-name`.split(/\s+/),
);

const BLOCKS: ReadonlySet<string> = new Set(
  "ca cert crl-verify extra-certs key pkcs12 secret tls-auth tls-crypt tls-crypt-v2".split(" "),
);

const PROTOCOLS = "udp udp4 udp6 tcp tcp4 tcp6 tcp-client tcp4-client tcp6-client".split(" ");

/** The words that the importer takes as an argument, by position; it refuses the file for any other. */
const WORDS: Readonly<Record<string, { readonly at: number; readonly words: readonly string[] }>> = {
  "allow-compression": { at: 0, words: ["yes", "no", "asym"] },
  "comp-lzo": { at: 0, words: ["yes", "no", "adaptive"] },
  compress: { at: 0, words: ["lzo", "lz4", "lz4-v2"] },
  "crl-verify": { at: 1, words: ["dir"] },
  "dev-type": { at: 0, words: ["tun", "tap"] },
  "mtu-disc": { at: 0, words: ["no", "maybe", "yes"] },
  "remote-cert-tls": { at: 0, words: ["client", "server"] },
  "verify-x509-name": { at: 1, words: ["subject", "name", "name-prefix"] },
  "ns-cert-type": { at: 0, words: ["client", "server"] },
  proto: { at: 0, words: PROTOCOLS },
  remote: { at: 2, words: PROTOCOLS },
};

function byLine({ name, args, block, connection }: DirectiveUse): ProgramAnswer {
  if (connection !== undefined) return refuses(l10n.t("The importer refuses a file with <connection> blocks."));
  if (block !== undefined && !BLOCKS.has(name.value)) {
    return refuses(l10n.t("The importer refuses a file with a <{0}> block.", name.value));
  }
  if (!IMPORTED.has(name.value)) return ignores(l10n.t("The importer skips it without a word."));
  const { at, words } = WORDS[name.value] ?? { at: 0, words: [] };
  const word = args[at]?.value;
  if (words.length > 0 && word !== undefined && !words.includes(word)) {
    return refuses(l10n.t('The importer takes {0} here, and not "{1}".', words.join(", "), word));
  }
  return name.value === "route" ? route(args) : TAKES;
}

/** Thousands of routes may share a word that is none. */
const notAddress = rememberingSome(100, (word) =>
  refuses(l10n.t('The importer takes addresses in a route, and not "{0}".', word)),
);

/** Network and gateway have to be addresses. */
function route([network, , gateway]: DirectiveUse["args"]): ProgramAnswer {
  if (network === undefined || !isAddress(network)) return notAddress(network?.value ?? "");
  return gateway === undefined || isAddress(gateway) ? TAKES : notAddress(gateway.value);
}

const isAddress = ({ value }: Word): boolean => parseIPv4(value) !== undefined;

function* asWhole(config: Config): Iterable<ProgramAnswer> {
  const isClient = has(config, "client", "tls-client");
  if (!isClient && !has(config, "secret")) yield refuses(l10n.t("The importer wants client, tls-client or secret."));
  if (!has(config, "remote")) yield refuses(l10n.t("The importer wants a remote."));
  if (!isClient) return;
  const hasPair = has(config, "cert", "key");
  if (has(config, "pkcs12")) {
    if (hasPair) yield refuses(l10n.t("The importer takes pkcs12 or cert and key, not both."));
    return;
  }
  if (!has(config, "ca")) yield refuses(l10n.t("The importer wants a ca."));
  if (hasPair && !(has(config, "cert") && has(config, "key"))) {
    yield refuses(l10n.t("The importer wants both of cert and key, or none."));
  }
}
