import * as l10n from "@vscode/l10n";
import { type Effective, last, lastOf, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { formatIPv4, parseIPv4 } from "../../routing/addresses.ts";
import { addLine } from "../add-line.ts";
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
      yield {
        use,
        message: l10n.t('There is no "dev" line: add "dev tun", or "dev tap" for Ethernet frames.'),
        fixes: use === undefined ? [] : [addLine(use, "dev tun")],
      };
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

export const deviceName = (options: Effective): string =>
  options.device === "unknown" ? (value(last(options, "dev")) ?? "") : options.device;
