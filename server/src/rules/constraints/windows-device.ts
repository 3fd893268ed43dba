import * as l10n from "@vscode/l10n";
import { all, type Effective, last, lastOf, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { parseIPv4 } from "../../routing/addresses.ts";
import type { Constraint } from "./constraint.ts";
import { deviceName } from "./device.ts";

/** What Windows asks of the virtual device, its driver and its addresses. */
export const windowsDeviceConstraints: readonly Constraint[] = [
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

const dhcpOnly = (options: Effective): readonly DirectiveUse[] =>
  all(options, "dhcp-option").filter((use) => ["NBS", "NBT", "NTP", "NBDD", "DISABLE-NBT"].includes(value(use) ?? ""));

const hasAddresses = (options: Effective): boolean =>
  options.helper?.name.value === "server" || (last(options, "ifconfig")?.args.length ?? 0) >= 2;

/** .1 and .2 of a block of four, in either order. */
function isMiddlePair(a: number, b: number): boolean {
  const low = Math.min(a, b);
  return (low & 3) === 1 && Math.max(a, b) === low + 1;
}
