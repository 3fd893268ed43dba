import { push } from "./options.ts";
import type { Random } from "./random.ts";

/** One line of a client-config-dir file. */
export const ccdLine = (random: Random): string =>
  random.pick([
    () => push(random),
    () => push(random),
    () => "push-reset",
    () => `push-remove ${random.pick(REMOVED)}`,
    () => random.pick(ADDRESSES),
    () => random.pick(ADDRESSES6),
    () => random.pick(IROUTES),
    () => (random.chance(0.2) ? "disable" : "iroute 192.168.0.0 255.255.255.0"),
  ])();

const REMOVED = [
  "route",
  '"route 10.66"',
  '"route "',
  "ifconfig",
  "ifconfig-ipv6",
  "topology",
  "redirect",
  "ping",
  "route-gateway",
  '"dhcp-option DNS"',
];
const ADDRESSES = [
  "ifconfig-push 10.8.0.77 255.255.255.0",
  "ifconfig-push 10.8.0.77 10.8.0.78",
  "ifconfig-push 10.8.0.78 10.8.0.77 10.8.0.200",
  "ifconfig-push 10.40.0.2 255.255.255.0",
  "ifconfig-push 10.8.0.77 255.255.0.0",
];
const ADDRESSES6 = [
  "ifconfig-ipv6-push 2001:db8:8::77/64 2001:db8:8::1",
  "ifconfig-ipv6-push 2001:db8:8::78/64",
  "ifconfig-ipv6-push 2001:db8:9::78/112 2001:db8:9::1",
];
const IROUTES = [
  "iroute 10.66.0.0 255.255.0.0",
  "iroute 10.67.0.9",
  "iroute 10.66.7.0 255.255.255.0",
  "iroute-ipv6 2001:db8:99::/48",
  "iroute-ipv6 2001:db8:97::5/128",
];

/** Lines of an ifconfig-pool-persist file. */
export const PERSISTED = [
  "client,10.8.0.9,",
  "client,10.8.0.4,",
  "client,10.99.0.1,",
  "client,,2001:db8:8::1005",
  "client,10.8.0.10,2001:db8:8::1001",
  "client,10.8.0.52,",
  "other,10.8.0.50,",
  "other,10.8.0.2,",
  "other,10.8.0.4,",
];
