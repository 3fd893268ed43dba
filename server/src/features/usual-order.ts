import type { Place } from "../directives/types.ts";

/** What people write most, first: by how often files of real life have it, without what is outdated. */
const USUAL: Readonly<Record<"main" | "push" | "ccd" | "ignored", readonly string[]>> = {
  main: [
    ...["client", "server", "dev", "proto", "remote", "port", "server-ipv6", "topology", "nobind"],
    ...["ca", "cert", "key", "dh", "remote-cert-tls", "tls-crypt", "tls-auth", "key-direction", "auth-user-pass"],
    ...["push", "route", "redirect-gateway", "keepalive", "client-config-dir", "client-to-client"],
    ...["ifconfig-pool-persist", "data-ciphers", "auth", "resolv-retry", "persist-tun", "persist-key", "user", "group"],
    ...["verb", "status", "log-append", "log", "explicit-exit-notify", "max-clients", "crl-verify", "tls-version-min"],
    ...["verify-x509-name", "auth-nocache", "pull-filter", "route-nopull", "dhcp-option", "dns", "block-outside-dns"],
    ...[
      "tls-crypt-v2",
      "route-ipv6",
      "script-security",
      "up",
      "down",
      "ifconfig",
      "mssfix",
      "tun-mtu",
      "mute",
      "local",
    ],
    ...["lport", "cipher", "connect-retry", "remote-random", "setenv", "connection", "management", "config"],
  ],
  push: [
    ...["route", "redirect-gateway", "dhcp-option", "dns", "route-ipv6", "block-outside-dns", "topology", "ping"],
    ...["ping-restart", "explicit-exit-notify", "route-gateway", "route-metric", "block-ipv6", "persist-tun"],
  ],
  ccd: [
    ...["ifconfig-push", "iroute", "push", "ifconfig-ipv6-push", "iroute-ipv6", "push-remove", "push-reset", "disable"],
  ],
  ignored: [
    ...[
      "block-outside-dns",
      "dns",
      "data-ciphers",
      "data-ciphers-fallback",
      "block-ipv6",
      "tls-crypt-v2",
      "tls-groups",
    ],
    ...["tls-ciphersuites", "peer-fingerprint", "allow-compression", "disable-dco", "route-table", "compat-mode"],
  ],
};

/** By directive, where the order of the facts is not that of use. */
const USUAL_VALUES: Readonly<Record<string, readonly string[]>> = {
  compress: ["migrate", "stub-v2"],
  "dhcp-option": ["DNS", "DOMAIN", "DOMAIN-SEARCH", "DNS6"],
  proto: ["udp", "tcp", "udp4", "tcp4", "udp6", "tcp6"],
  "pull-filter": ["ignore"],
  "remote-cert-tls": ["server"],
  "redirect-gateway": ["def1", "ipv6", "bypass-dhcp", "!ipv4"],
  remote: ["udp", "tcp", "udp4", "tcp4", "udp6", "tcp6"],
  route: ["net_gateway", "vpn_gateway"],
  setenv: ["opt", "PUSH_PEER_INFO"],
  "tls-version-min": ["1.2", "1.3"],
  topology: ["subnet"],
  "verify-client-cert": ["require", "optional"],
  "verify-x509-name": ["name", "name-prefix"],
};

const ranks = new Map(Object.entries(USUAL).map(([place, names]) => [place, rankOf(names)]));
const valueRanks = new Map(Object.entries(USUAL_VALUES).map(([name, values]) => [name, rankOf(values)]));

function rankOf(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name, at) => [name, `1${String(at).padStart(3, "0")}`]));
}

/**
 * What a list of directives is sorted by: the usual ones first, then by name, those that are on their way out last.
 * "ignored" is the list of what other versions may not know.
 */
export function directiveOrder(name: string, place: Place | "ignored", state: "deprecated" | undefined): string {
  if (state === "deprecated") return `3${name}`;
  return (ranks.get(place) ?? ranks.get("main"))?.get(name) ?? `2${name}`;
}

/** What the values of a directive are sorted by: the usual ones first, then in the order they are given in. */
export const valueOrder = (directive: string, value: string, at: number): string =>
  valueRanks.get(directive)?.get(value) ?? `2${String(at).padStart(3, "0")}`;
