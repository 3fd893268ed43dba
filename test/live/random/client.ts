import { pullFilter, redirect, route, route6 } from "./options.ts";
import type { Random } from "./random.ts";

/** A line in a file that stops OpenVPN is rare, or nothing else would ever be seen. */
export const clientLine = (random: Random, version: string): string =>
  random.pick([
    () => route(random),
    () => route(random),
    () => route6(random).replace(/nonsense|\S+\/129/, "2001:db8:96::/48"),
    () => redirect(random),
    () => pullFilter(random),
    () => (random.chance(0.1) ? "pull-filter reject redirect" : "allow-pull-fqdn"),
    () => random.pick(["route-nopull", "route-noexec", "ifconfig-noexec", "allow-pull-fqdn", "route-delay 0"]),
    () => random.pick(GATEWAY_LINES),
    () => random.pick(OWN_ADDRESSES),
    () => (version.startsWith("2.7") ? `route-table ${random.pick(["7", "254", "0"])}` : "max-routes 10"),
    () => random.pick(OTHERS),
    () => (random.chance(0.15) ? random.pick(REFUSED) : "nobind"),
  ])();

const GATEWAY_LINES = [
  "route-gateway 10.8.0.1",
  "route-gateway 10.8.0.200",
  "route-gateway dhcp",
  "route-metric 44",
  "route-metric 0",
  "route-ipv6-gateway 2001:db8:8::1",
];
const OWN_ADDRESSES = [
  "topology subnet",
  "topology net30",
  "topology p2p",
  "ifconfig 10.8.0.200 255.255.255.0",
  "ifconfig 10.8.0.202 10.8.0.201",
  "ifconfig-ipv6 2001:db8:8::200/64 2001:db8:8::1",
];
const OTHERS = [
  "block-ipv6",
  "client-nat dnat 10.66.0.0 255.255.0.0 10.67.0.0",
  "dhcp-option DNS 192.0.2.53",
  "route-delay 1",
  "max-routes 1",
  "ignore-unknown-option some-option",
  "setenv opt some-option",
  "route-nopull",
  "persist-tun",
  "ifconfig-nowarn",
];
/** Lines that keep a client from starting. */
const REFUSED = [
  "redirect-gateway def2",
  "topology nothing",
  "route-ipv6 nonsense",
  "nonsense 1",
  "pull-filter maybe route",
  "route-gateway here",
  "ifconfig-ipv6 2001:db8:8::200",
  "route-method exe",
];
