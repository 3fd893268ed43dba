import type { Random } from "./random.ts";

const NETWORKS = [
  "10.66.0.0 255.255.0.0",
  "10.66.0.0 255.255.0.0",
  "10.66.7.0 255.255.255.0",
  "10.67.0.9",
  "10.68.1.7 255.255.0.0",
  "192.168.0.0 255.255.255.0",
  "192.168.0.0 255.255.255.128",
  "192.168.7.128 255.255.255.128",
  "172.20.0.0 255.255.0.0",
  "10.8.0.0 255.255.255.0",
  "10.0.0.0 255.0.0.0",
  "10.99.0.0 255.255.255.0",
  "0.0.0.0 0.0.0.0",
  "10.66.0.0 0.0.0.0",
  "0.0.0.0",
  "127.0.0.0 255.0.0.0",
  "224.0.0.0 240.0.0.0",
  "255.255.255.255",
  "128.0.0.0 128.0.0.0",
  "52.231.8.0 255.255.255.0",
  "52.231.8.55",
  "203.0.113.9 255.255.255.255",
  "10.69.0.0 255.0.255.0",
  "10.69.0.0 255.255.0.1",
  "10.69.0.0 0.255.255.255",
  "vpn_gateway 255.255.255.255",
  "vpn_gateway 255.255.255.0",
  "net_gateway",
  "remote_host 255.255.255.255",
  "remote_host",
  "files.example.com",
  "one.example.com 255.255.255.255",
  "nowhere.example.com 255.255.255.255",
  "10.70.0.0/16",
  "10.70.0.0 16",
  "10.70.0.0 /16",
  "10.70.0.0 255.255",
  "default 255.255.0.0",
  "10.66.0.0 default",
  "10.71 255.255.0.0",
  "010.072.0.0 255.255.0.0",
  "256.1.1.1",
  "10.66.0.0 255.255.0.256",
];
const GATEWAYS = [
  "vpn_gateway",
  "vpn_gateway",
  "net_gateway",
  "net_gateway",
  "default",
  "10.8.0.1",
  "10.8.0.9",
  "10.8.0.5",
  "10.8.0.2",
  "10.8.0.6",
  "192.168.0.1",
  "192.168.0.19",
  "192.168.0.255",
  "172.20.0.1",
  "10.99.0.7",
  "203.0.113.1",
  "remote_host",
  "0.0.0.0",
  "127.0.0.1",
  "255.255.255.255",
  "224.0.0.1",
  "one.example.com",
  "VPN_GATEWAY",
];
const METRICS = ["0", "5", "77", "default", "-3", "5x", "x", "4294967295"];
const NETWORKS6 = [
  "2001:db8:99::/48",
  "2001:db8:99::1/48",
  "2001:db8:98::7",
  "2000::/3",
  "::/0",
  "::1/128",
  "2001:db8:5::/48",
  "2001:db8:5::55/128",
  "2001:db8:1::/64",
  "fd00::/8",
  "2001:db8:8::/64",
  "2001:db8:97::5/128",
  "2001:db8:96::/129",
  "fe80::/64",
  "ff00::/8",
  "10.66.0.0/16",
  "nonsense",
];
const GATEWAYS6 = ["2001:db8:8::1", "fe80::1", "2001:db8:1::1", "default", "::", "2001:db8:8::1000", "fe80::1%eth0"];
const FLAGS = ["def1", "def1", "local", "autolocal", "bypass-dhcp", "bypass-dns", "block-local", "ipv6", "!ipv4"];

export function route(random: Random): string {
  const network = random.pick(NETWORKS);
  if (!network.includes(" ") || random.chance(0.6)) return `route ${network}`;
  const metric = random.chance(0.4) ? ` ${random.pick(METRICS)}` : "";
  return `route ${network} ${random.pick(GATEWAYS)}${metric}`;
}

export function route6(random: Random): string {
  if (random.chance(0.7)) return `route-ipv6 ${random.pick(NETWORKS6)}`;
  const metric = random.chance(0.5) ? ` ${random.pick(["0", "9", "300", "-1", "default"])}` : "";
  return `route-ipv6 ${random.pick(NETWORKS6)} ${random.pick(GATEWAYS6)}${metric}`;
}

/** A bad flag only where nothing stops because of it. */
export function redirect(random: Random, bad: readonly string[] = []): string {
  const name = random.pick(["redirect-gateway", "redirect-gateway", "redirect-private"]);
  return [name, ...random.some(0, 3, () => random.pick([...FLAGS, ...bad]))].join(" ");
}

const pushable = (random: Random): string =>
  random.pick([
    () => route(random),
    () => route(random),
    () => route(random),
    () => route6(random),
    () => redirect(random, ["def2", "ipv4", "DEF1"]),
    () => redirect(random, ["def2"]),
    () => random.pick(["route-gateway 10.8.0.9", "route-gateway vpn.example.com", "route-gateway dhcp"]),
    () => random.pick(["route-gateway one.example.com", "route-gateway net_gateway", "route-ipv6-gateway fe80::7"]),
    () => random.pick(["route-metric 33", "route-metric 0", "route-metric -5", "max-routes 1", "route-delay 0"]),
    () => random.pick(NOT_ROUTES),
    () => random.pick(ODD),
  ])();

const NOT_ROUTES = [
  "dhcp-option DNS 10.8.0.1",
  "dhcp-option DNS 10.8.0.1",
  "dhcp-option DOMAIN example.com",
  "dns server 1 address 10.8.0.1",
  "dns search-domains example.com",
  "block-ipv6",
  "block-outside-dns",
  "register-dns",
  "client-nat snat 10.66.0.0 255.255.0.0 10.67.0.0",
  "persist-tun",
  "ping 5",
  "unknown-thing 1",
  "topology p2p",
  "topology nothing",
  "route-nopull",
  "route-noexec",
  "ifconfig-noexec",
  "allow-pull-fqdn",
  "route-table 7",
  "remote 192.0.2.9",
];
const ODD = [
  "  route 10.73.0.0 255.255.0.0",
  "route 10.74.0.0 'x",
  "route 10.74.0.0 '255.255.0.0'",
  "route   10.74.0.0   255.255.0.0",
  "route 10.75.0.0 255.255.0.0 # mine",
  "route 10.75.0.0 255.255.0.0 vpn_gateway 5 6",
  "route",
  "route-ipv6",
  "#route 10.75.0.0 255.255.0.0",
  "ifconfig 10.8.0.99 255.255.255.0",
  "ifconfig 10.8.0.99",
  "ifconfig-ipv6 2001:db8:8::99/64 2001:db8:8::1",
  "ifconfig-ipv6 2001:db8:8::99/130 2001:db8:8::1",
];

/** As it stands in a server's or a client-config-dir file. */
export const push = (random: Random): string => `push "${pushable(random)}"`;

export const pullFilter = (random: Random): string =>
  `pull-filter ${random.pick(["ignore", "accept", "ignore"])} ${random.pick(FILTERED)}`;

const FILTERED = [
  "route",
  '"route "',
  '"route 10.66"',
  '"  route"',
  "redirect",
  '"redirect-gateway def1"',
  "topology",
  "route-gateway",
  "route-ipv6",
  "ifconfig",
  "ifconfig-ipv6",
  "dhcp-option",
  "block-ipv6",
];
