import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { all, type Effective, last, lastOf, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { networkOf, parseIPv4 } from "../../routing/addresses.ts";
import { addLine } from "../add-line.ts";
import { changeTo } from "../change-to.ts";
import type { Constraint } from "../constraints/constraint.ts";

/** What OpenVPN starts with, and what is probably not meant. */
export const doubtfulCombinations: readonly Constraint[] = [
  {
    code: "duplicate-cn-addresses",
    summary: "Clients that share a name cannot have an address of their own.",
    severity: "information",
    *check(options) {
      const use = last(options, "duplicate-cn");
      const other = lastOf(options, "ifconfig-pool-persist", "client-config-dir");
      if (use === undefined || other === undefined || options.serverBy === undefined) return;
      yield {
        use,
        other,
        message:
          other.name.value === "ifconfig-pool-persist"
            ? l10n.t(
                'With "duplicate-cn" several clients have one name, so "ifconfig-pool-persist" remembers no addresses.',
              )
            : l10n.t(
                'With "duplicate-cn" several clients have one name, and so one file in "client-config-dir": it must not give an address.',
              ),
      };
    },
  },
  {
    code: "keepalive-missing",
    summary: "A server that never notices that a client is gone.",
    severity: "information",
    absence: true,
    *check(options) {
      if (
        options.serverBy === undefined ||
        lastOf(options, "keepalive", "ping", "ping-restart", "ping-exit") !== undefined
      )
        return;
      yield {
        use: options.serverBy,
        message: l10n.t('Without "keepalive" neither end notices when the other is gone: add "keepalive 10 60".'),
        fixes: [addLine(options.serverBy, "keepalive 10 60")],
      };
    },
  },
  {
    code: "ifconfig-second-value",
    summary: "A netmask where a peer belongs, or the reverse.",
    severity: "warning",
    *check(options) {
      const use = last(options, "ifconfig");
      const second = value(use, 1);
      if (
        use === undefined ||
        second === undefined ||
        options.helper?.name.value === "server" ||
        last(options, "ifconfig-nowarn") !== undefined
      )
        return;
      const isMask = second.startsWith("255.");
      const wantsMask = options.device === "tap" || options.topology === "subnet";
      if (options.device === "unknown" || isMask === wantsMask) return;
      if (!wantsMask && options.pullBy !== undefined) return;
      yield {
        use,
        word: use.args[1],
        message: isMask
          ? l10n.t(
              "{0} looks like a netmask, but with topology {1} the peer's address belongs here.",
              second,
              options.topology,
            )
          : l10n.t(
              "{0} is no netmask, which belongs here with {1}.",
              second,
              options.device === "tap" ? "dev tap" : "topology subnet",
            ),
      };
    },
  },
  {
    code: "several-redirects",
    summary: "The flags of several redirect-gateway lines add up.",
    severity: "information",
    from: "2.5",
    *check(options) {
      const uses = [...all(options, "redirect-gateway"), ...all(options, "redirect-private")].toSorted(
        (a, b) => a.name.start - b.name.start,
      );
      const [first, second] = uses;
      if (first === undefined || second === undefined || options.serverBy !== undefined) return;
      yield {
        use: second,
        other: first,
        message: l10n.t(
          'The flags of this line and of the "{0}" before add up: write one line with all of them.',
          first.name.value,
        ),
      };
    },
  },
  {
    code: "management-without-password",
    summary: "Whoever reaches the management port controls OpenVPN.",
    severity: "information",
    *check(options) {
      const use = last(options, "management");
      if (use === undefined || value(use, 1) === "unix" || use.args.length > 2) return;
      yield {
        use,
        word: wordOr(use),
        message: l10n.t(
          "Every program that reaches {0}, port {1}, controls OpenVPN: add a password file, or use a unix socket.",
          value(use) ?? "",
          value(use, 1) ?? "",
        ),
      };
    },
  },
  {
    code: "ifconfig-and-pull",
    summary: "Addresses of its own, and those of the server.",
    severity: "information",
    *check(options) {
      const use = last(options, "ifconfig");
      if (use === undefined || options.pullBy === undefined || options.serverBy !== undefined) return;
      yield {
        use,
        other: options.pullBy,
        message: l10n.t("A client gets its addresses from the server, which take the place of these."),
      };
    },
  },
  {
    code: "mssfix-above-fragment",
    summary: "TCP packets that are larger than a fragment.",
    severity: "information",
    from: "2.6",
    *check(options) {
      for (const { options: given } of options.connections) {
        const [mssfix, fragment] = [given.get("mssfix"), given.get("fragment")];
        const [most, size] = [atoi(value(mssfix)), atoi(value(fragment))];
        if (mssfix === undefined || fragment === undefined || most <= size || size <= 0) continue;
        yield {
          use: mssfix,
          word: wordOr(mssfix),
          other: fragment,
          message: l10n.t(
            'Packets of up to {0} bytes are cut into fragments of {1}: "mssfix" should not be above "fragment".',
            most,
            size,
          ),
          fixes: mssfix.args[0] === undefined ? [] : [changeTo(mssfix.args[0], String(size))],
        };
      }
    },
  },
  {
    code: "tls-auth-without-digest",
    summary: "Packets to sign, and nothing to sign them with.",
    severity: "warning",
    *check(options) {
      const auth = last(options, "auth");
      const use = options.connections.map(({ options: given }) => given.get("tls-auth")).find((found) => found);
      if (use === undefined || value(auth)?.toLowerCase() !== "none") return;
      yield {
        use: auth,
        word: auth?.args[0],
        other: use,
        message: l10n.t('"tls-auth" signs with the digest of "auth", so OpenVPN stops: name one, or use "tls-crypt".'),
      };
    },
  },
  {
    code: "net30-server",
    summary: "A server that spends four addresses on each client.",
    severity: "hint",
    tags: ["deprecated"],
    from: "2.5",
    *check(options) {
      const use = options.topologyBy;
      if (use === undefined || options.device !== "tun" || options.topology !== "net30") return;
      if (options.helper?.name.value !== "server") return;
      yield {
        use,
        word: wordOr(use),
        message: l10n.t(
          "net30 takes four addresses for each client and is on its way out: subnet takes one, and needs no change on clients of today.",
        ),
      };
    },
  },
  {
    code: "remote-in-tunnel-network",
    summary: "The way to the other end leads through an address beside the tunnel's own.",
    severity: "information",
    *check(options) {
      const use = last(options, "ifconfig");
      if (use === undefined || options.helper !== undefined || last(options, "ifconfig-nowarn") !== undefined) return;
      for (const { remote } of options.connections) {
        const host = remote?.args[0];
        if (remote === undefined || host === undefined || !isBeside(options, use, host.value)) continue;
        yield {
          use: remote,
          word: host,
          other: use,
          message: l10n.t(
            "{0} lies in the same network as the tunnel's {1}: packets to the server may end up in the tunnel.",
            host.value,
            value(use) ?? "",
          ),
        };
      }
    },
  },
];

/** OpenVPN compares 24 bits of both ends of a tun device, and the network of a tap device; equal ones are an error. */
function isBeside({ device }: Effective, ifconfig: DirectiveUse, host: string): boolean {
  const [address, own, second] = [host, value(ifconfig) ?? "", value(ifconfig, 1) ?? ""].map(parseIPv4);
  if (address === undefined || own === undefined || second === undefined || address === own || address === second)
    return false;
  if (device === "tap") return ((address ^ own) & second) === 0;
  return device === "tun" && [own, second].some((end) => networkOf(end, 24) === networkOf(address, 24));
}
