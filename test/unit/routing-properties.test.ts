import fc from "fast-check";
import { expect, test } from "vitest";
import { containsIPv4, containsIPv6, type Prefix, parsePrefix } from "../../server/src/routing/addresses.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { OptionLine, RouteView, Row, Scenario } from "../../server/src/routing/types.ts";

const word = fc.oneof(
  fc.constantFrom("10.8.0.0", "255.255.255.0", "255.0.255.0", "default", "vpn_gateway", "net_gateway", "remote_host"),
  fc.constantFrom(
    "10.8.0.1",
    "0.0.0.0",
    "192.168.0.0",
    "tun",
    "tap",
    "subnet",
    "net30",
    "p2p",
    "server",
    "def1",
    "ipv6",
  ),
  fc.constantFrom(
    "2001:db8::/64",
    "::/0",
    "2001:db8::1",
    "!ipv4",
    "block-local",
    "autolocal",
    "local",
    "-1",
    "99999999999",
  ),
  fc.constantFrom(
    "route 10.66.0.0 255.255.0.0",
    "redirect-gateway def1",
    "ifconfig 1 2",
    "route-gateway 10.8.0.1",
    "a,b",
    "'",
  ),
  fc.ipV4(),
  fc.ipV6(),
  fc.string({ maxLength: 12 }),
);
const name = fc.constantFrom(
  ...[
    "server",
    "server-ipv6",
    "server-bridge",
    "mode",
    "ifconfig",
    "ifconfig-pool",
    "ifconfig-ipv6",
    "ifconfig-ipv6-pool",
  ],
  ...[
    "topology",
    "dev",
    "dev-type",
    "push",
    "push-reset",
    "push-remove",
    "ifconfig-push",
    "ifconfig-ipv6-push",
    "iroute",
  ],
  ...[
    "disable",
    "client",
    "pull",
    "tls-client",
    "remote",
    "proto",
    "route",
    "route-ipv6",
    "route-gateway",
    "route-metric",
  ],
  ...[
    "redirect-gateway",
    "redirect-private",
    "pull-filter",
    "route-nopull",
    "route-noexec",
    "ifconfig-noexec",
    "keepalive",
  ],
  ...["max-clients", "client-to-client", "route-table", "http-proxy", "constructor", "__proto__"],
);
const lines = fc.array(
  fc
    .record({ name, args: fc.array(word, { maxLength: 5 }) })
    .map((line): OptionLine => ({ ...line, origin: { file: "f", line: 1, directive: line.name } })),
  { maxLength: 12 },
);
const prefixText = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 33 })).map(([address, bits]) => `${address}/${bits}`),
  fc.constantFrom("0.0.0.0/0", "192.168.0.19/24", "::/0", "2001:db8:1::19/64", "nonsense", ""),
);
const network = fc.record({
  interfaces: fc.array(
    fc.record({ name: fc.constantFrom("eth0", "tun0", "lo"), addresses: fc.array(prefixText, { maxLength: 3 }) }),
    { maxLength: 3 },
  ),
  routes: fc.array(
    fc.record({
      destination: prefixText,
      gateway: fc.oneof(fc.constant(null), fc.ipV4(), fc.constant("x")),
      interface: fc.constantFrom("eth0", "wlan0"),
      metric: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 4 },
  ),
  hosts: fc.constant({ "vpn.example.com": ["192.0.2.1", "2001:db8::5"], odd: ["nonsense"] }),
});
const scenario: fc.Arbitrary<Scenario> = fc.record({
  server: fc.option(lines, { nil: undefined }),
  client: fc.option(lines, { nil: undefined }),
  pushReply: fc.option(lines, { nil: undefined, freq: 5 }),
  ccd: fc.option(lines, { nil: undefined }),
  clientNumber: fc.integer({ min: -1, max: 70000 }),
  poolPersist: fc.array(fc.oneof(fc.constant("client,10.8.0.10,"), fc.string({ maxLength: 20 })), { maxLength: 4 }),
  commonName: fc.constantFrom("client", "", "__proto__"),
  network,
  os: fc.constantFrom("linux", "windows", "macos"),
  openvpn: fc.constantFrom("2.4", "2.5", "2.6", "2.7"),
  openvpnServer: fc.constantFrom("2.4", "2.5", "2.6", "2.7"),
  client3: fc.boolean(),
  windowsMethod: fc.constantFrom("ipapi", "service", "exe"),
  addresses: fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ maxLength: 5 })), { maxLength: 3 }),
});

const check = (holds: (view: RouteView, scenario: Scenario) => void, runs = 400) =>
  fc.assert(
    fc.property(scenario, (one) => {
      holds(simulate(one), one);
    }),
    { numRuns: runs },
  );

test("no scenario makes the engine throw", () => {
  check((view) => {
    expect(view.operations).toBeDefined();
  }, 1500);
});

test("a row names where it comes from, or belongs to the machine or the system", () => {
  check(({ after, operations }, { os }) => {
    if (os !== "linux") return;
    for (const row of after) {
      if (row.kind === "network" || row.kind === "system" || row.kind === "tunnel") continue;
      expect(row.operation === undefined ? undefined : operations[row.operation]?.result).toBe("ok");
      expect(row.reason).not.toBe("");
    }
  });
});

test("Linux never keeps a route twice", () => {
  check(({ after }, { os }) => {
    if (os !== "linux") return;
    const added = after.filter(({ kind }) => kind === "vpn" || kind === "bypass");
    const keys = added.map((row) => [row.destination, row.gateway, row.interface, row.metric].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("a lookup finds what a plain scan finds on Linux", () => {
  check(({ after, lookups }, { os }) => {
    if (os !== "linux") return;
    for (const { address, row, table, next } of lookups) {
      const expected = scan(after, parsePrefix(address));
      // Where the table "local" answers, the row that is shown is the next best.
      const shown = table === "local" ? (next[0] ?? null) : row;
      expect(shown === null ? null : after[shown]?.destination).toBe(expected);
    }
  });
});

/** The longest prefix of the rows that hold the address. */
function scan(rows: readonly Row[], wanted: Prefix | undefined): string | null {
  let best: { readonly bits: number; readonly destination: string } | undefined;
  for (const { destination } of rows) {
    const prefix = parsePrefix(destination);
    if (prefix === undefined || wanted === undefined || !holds(prefix, wanted)) continue;
    if (best === undefined || prefix.bits > best.bits) best = { bits: prefix.bits, destination };
  }
  return best?.destination ?? null;
}

function holds(prefix: Prefix, wanted: Prefix): boolean {
  if (prefix.family === 4) return wanted.family === 4 && containsIPv4(prefix.address, prefix.bits, wanted.address);
  return wanted.family === 6 && containsIPv6(prefix.address, prefix.bits, wanted.address);
}
