import * as l10n from "@vscode/l10n";
import { all, type Effective, last, lastOf, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { formatIPv4, parseIPv4 } from "../../routing/addresses.ts";
import { localsOf } from "./connection.ts";
import type { Constraint } from "./constraint.ts";

/** What the virtual device asks of the other options, and the tunnel's own addresses of each other. */
export const deviceConstraints: readonly Constraint[] = [
  {
    code: "dev-missing",
    summary: "No line says which virtual device to use.",
    until: "2.6",
    absence: true,
    *check(options) {
      if (last(options, "dev") !== undefined || last(options, "test-crypto") !== undefined) return;
      const use = lastOf(
        options,
        "dev-type",
        "client",
        "server",
        "server-bridge",
        "tls-client",
        "tls-server",
        "remote",
      );
      yield { use, message: l10n.t('There is no "dev" line: add "dev tun", or "dev tap" for Ethernet frames.') };
    },
  },
  {
    code: "lladdr-needs-tap",
    summary: "Only a tap device has a link-layer address.",
    *check(options) {
      const use = last(options, "lladdr");
      if (use === undefined || options.device === "tap") return;
      yield {
        use,
        other: last(options, "dev"),
        message: l10n.t('"lladdr" needs "dev tap": a {0} device has no link-layer address.', deviceName(options)),
      };
    },
  },
  {
    code: "ifconfig-addresses-equal",
    summary: "The two addresses of ifconfig are the same.",
    *check(options) {
      const use = ifconfigInForce(options);
      const [local, remote] = use?.args ?? [];
      if (use === undefined || local === undefined || local.value !== remote?.value) return;
      yield {
        use,
        word: remote,
        message: l10n.t(
          'Both addresses of "ifconfig" are {0}: the second has to be the peer, or the netmask.',
          local.value,
        ),
      };
    },
  },
  {
    code: "remote-is-tunnel-address",
    summary: "A remote is written as an address of the tunnel itself.",
    *check(options) {
      const use = ifconfigInForce(options);
      for (const { remote } of options.connections) {
        const host = remote?.args[0];
        if (remote === undefined || host === undefined || !namesAddress(use, host.value)) continue;
        yield {
          use: remote,
          word: host,
          other: use,
          message: l10n.t(
            '{0} is an address of the tunnel, given by "ifconfig": the server is reached outside of it.',
            host.value,
          ),
        };
      }
    },
  },
  {
    code: "local-is-tunnel-address",
    summary: "OpenVPN is to listen on an address of the tunnel itself.",
    *check(options) {
      const [use, addresses] = tunnelAddresses(options);
      for (const local of options.connections.flatMap((entry) => localsOf(options, entry))) {
        const host = local.args[0];
        if (use === undefined || host === undefined || !addresses.includes(host.value)) continue;
        yield {
          use: local,
          word: host,
          other: use,
          message: l10n.t(
            '{0} is an address of the tunnel, given by "{1}": OpenVPN cannot listen on it.',
            host.value,
            use.name.value,
          ),
        };
      }
    },
  },
  {
    code: "windows-tun-needs-ifconfig",
    summary: "A tun device on Windows needs its addresses from the server or from ifconfig.",
    platform: "windows",
    absence: true,
    *check(options) {
      if (options.device !== "tun" || options.pullBy !== undefined || hasAddresses(options)) return;
      const use = lastOf(options, "dev", "dev-type");
      yield {
        use,
        message: l10n.t(
          'On Windows a tun device needs "ifconfig", unless a client pulls its addresses from the server.',
        ),
      };
    },
  },
  {
    code: "ip-win32-needs-ifconfig",
    summary: "ip-win32 without addresses to set.",
    platform: "windows",
    absence: true,
    *check(options) {
      const use = last(options, "ip-win32");
      if (use === undefined || options.pullBy !== undefined || hasAddresses(options)) return;
      yield {
        use,
        message: l10n.t('"ip-win32" has no addresses to set: add "ifconfig", or pull them from the server.'),
      };
    },
  },
  {
    code: "windows-ifconfig-pair",
    summary: "On Windows the two ends of a point-to-point tunnel must be the middle addresses of one /30.",
    platform: "windows",
    *check(options) {
      const use = last(options, "ifconfig");
      if (
        use === undefined ||
        options.helper !== undefined ||
        options.device !== "tun" ||
        options.topology === "subnet"
      )
        return;
      const [local, remote] = use.args.map((word) => parseIPv4(word.value));
      if (local === undefined || remote === undefined || isMiddlePair(local, remote)) return;
      yield {
        use,
        word: use.args[1],
        message: l10n.t(
          'On Windows {0} and {1} have to be the two usable addresses of one /30 network, such as 10.8.0.1 and 10.8.0.2, or use "topology subnet".',
          value(use) ?? "",
          value(use, 1) ?? "",
        ),
      };
    },
  },
  {
    code: "wintun-needs-tun",
    summary: "The wintun driver makes tun devices only.",
    platform: "windows",
    from: "2.5",
    until: "2.6",
    *check(options) {
      const use = last(options, "windows-driver");
      if (use === undefined || value(use) !== "wintun" || options.device === "tun") return;
      yield {
        use,
        word: wordOr(use),
        other: last(options, "dev"),
        message: l10n.t('The wintun driver makes tun devices only, but "dev" asks for {0}.', deviceName(options)),
      };
    },
  },
  {
    code: "dhcp-option-needs-tap-windows6",
    summary: "Options that only a DHCP server can hand out, with a driver that has none.",
    platform: "windows",
    from: "2.6",
    until: "2.6",
    *check(options) {
      const driver = last(options, "windows-driver");
      if (driver === undefined || value(driver) === "tap-windows6") return;
      for (const use of dhcpOnly(options)) {
        yield {
          use,
          word: wordOr(use),
          other: driver,
          message: l10n.t(
            '"dhcp-option {0}" needs "windows-driver tap-windows6": {1} has no DHCP to hand it out.',
            value(use) ?? "",
            value(driver) ?? "",
          ),
        };
      }
    },
  },
  {
    code: "dhcp-option-needs-dhcp",
    summary: "Options that only a DHCP server can hand out, with an ip-win32 method that has none.",
    platform: "windows",
    *check(options) {
      const method = last(options, "ip-win32");
      const kind = value(method);
      if (method === undefined || kind === undefined || kind === "dynamic" || kind === "adaptive") return;
      for (const use of dhcpOnly(options)) {
        yield {
          use,
          word: wordOr(use),
          other: method,
          message: l10n.t(
            '"dhcp-option {0}" needs "ip-win32 dynamic" or "ip-win32 adaptive": {1} has no DHCP to hand it out.',
            value(use) ?? "",
            kind,
          ),
        };
      }
    },
  },
];

/** The file's own `ifconfig`, unless a helper directive sets the tunnel's addresses in its place. */
const ifconfigInForce = (options: Effective): DirectiveUse | undefined =>
  options.helper?.name.value === "server" ? undefined : last(options, "ifconfig");

/** A server takes the first address of its network, a point-to-point one the second for its own peer. */
function tunnelAddresses(options: Effective): readonly [DirectiveUse | undefined, readonly string[]] {
  const { helper, device, topology } = options;
  if (helper?.name.value !== "server") {
    const use = last(options, "ifconfig");
    return [use, use?.args.slice(0, 2).map((word) => word.value) ?? []];
  }
  const network = parseIPv4(value(helper) ?? "");
  if (network === undefined) return [undefined, []];
  const first = formatIPv4(network + 1);
  return [helper, device === "tap" || topology === "subnet" ? [first] : [first, formatIPv4(network + 2)]];
}

const namesAddress = (ifconfig: DirectiveUse | undefined, host: string): boolean =>
  ifconfig?.args.slice(0, 2).some((word) => word.value === host) === true;

const dhcpOnly = (options: Effective): readonly DirectiveUse[] =>
  all(options, "dhcp-option").filter((use) => ["NBS", "NBT", "NTP", "NBDD", "DISABLE-NBT"].includes(value(use) ?? ""));

const hasAddresses = (options: Effective): boolean =>
  options.helper?.name.value === "server" || (last(options, "ifconfig")?.args.length ?? 0) >= 2;

const deviceName = (options: Effective): string =>
  options.device === "unknown" ? (value(last(options, "dev")) ?? "") : options.device;

/** .1 and .2 of a block of four, in either order. */
function isMiddlePair(a: number, b: number): boolean {
  const low = Math.min(a, b);
  return (low & 3) === 1 && Math.max(a, b) === low + 1;
}
