import * as l10n from "@vscode/l10n";
import { all, last, lastOf, value, wordOr } from "../../config/effective.ts";
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
];
