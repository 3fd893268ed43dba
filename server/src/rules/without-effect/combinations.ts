import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { all, type Effective, last, lastOf, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import type { Constraint } from "../constraints/constraint.ts";
import { removeLine } from "../remove-line.ts";

/** What OpenVPN accepts, and what then does not do what it says. */
export const combinations: readonly Constraint[] = [
  {
    code: "explicit-exit-notify-over-tcp",
    summary: "explicit-exit-notify does nothing over TCP.",
    severity: "warning",
    tags: ["unnecessary"],
    from: "2.6",
    *check(options) {
      for (const { proto, protoBy, protoWord, options: given } of options.connections) {
        const use = given.get("explicit-exit-notify");
        if (use === undefined || !proto.startsWith("tcp") || (value(use) !== undefined && atoi(value(use)) === 0))
          continue;
        if (
          options.connections.some(
            (entry) => entry.proto === "udp" && entry.options.get("explicit-exit-notify") === use,
          )
        )
          continue;
        yield {
          use,
          other: protoBy,
          message: l10n.t(
            '"explicit-exit-notify" does nothing over TCP, which {0} asks for: the end of a TCP connection is noticed anyway.',
            protoWord?.value ?? proto,
          ),
          fixes: [{ ...removeLine(use), safe: true }],
        };
      }
    },
  },
  {
    code: "overridden-by-helper",
    summary: "A line whose value the server directive replaces.",
    severity: "warning",
    tags: ["unnecessary"],
    *check(options) {
      for (const [use, helper] of overridden(options)) {
        yield {
          use,
          other: helper,
          message: l10n.t('"{0}" sets this itself, so the line has no effect.', helper.name.value),
          fixes: [{ ...removeLine(use), safe: true }],
        };
      }
    },
  },
  {
    code: "no-effect",
    summary: "A line that does nothing in this kind of configuration.",
    severity: "hint",
    tags: ["unnecessary"],
    *check(options) {
      for (const [use, message] of idle(options)) yield { use, message, fixes: [{ ...removeLine(use), safe: true }] };
    },
  },
  {
    code: "scripts-not-allowed",
    summary: "A script that script-security does not let run.",
    severity: "warning",
    absence: true,
    *check(options) {
      const security = last(options, "script-security");
      if (security !== undefined && atoi(value(security)) >= 2) return;
      for (const name of SCRIPTS) {
        const use = last(options, name);
        if (use === undefined || value(use) === "" || value(use) === "disable") continue;
        yield {
          use,
          other: security,
          message: l10n.t(
            'OpenVPN does not run the script without "script-security 2"{0}.',
            security === undefined ? "" : l10n.t("; here it is {0}", value(security) ?? ""),
          ),
        };
      }
    },
  },
  {
    code: "push-outside-server",
    summary: "Only a server's push reaches anybody.",
    severity: "warning",
    absence: true,
    *check(options) {
      if (options.serverBy !== undefined) return;
      const use = last(options, "push");
      if (use !== undefined)
        yield {
          use,
          message: l10n.t('Only a server pushes options: add "server", or write the option without "push".'),
        };
    },
  },
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

/** `server` gives the tunnel its own addresses; every server directive chooses the mode. */
function* overridden(options: Effective): Iterable<readonly [DirectiveUse, DirectiveUse]> {
  const { helper } = options;
  if (helper === undefined) return;
  const mode = last(options, "mode");
  if (mode !== undefined && value(mode) === "p2p") yield [mode, helper];
  const ifconfig = last(options, "ifconfig");
  if (ifconfig !== undefined && helper.name.value === "server") yield [ifconfig, helper];
  const [six, server6] = [last(options, "ifconfig-ipv6"), last(options, "server-ipv6")];
  if (six !== undefined && server6 !== undefined) yield [six, server6];
}

function* idle(options: Effective): Iterable<readonly [DirectiveUse, string]> {
  const dh = last(options, "dh");
  if (dh !== undefined && options.tlsServerBy === undefined)
    yield [dh, l10n.t('"dh" is for the TLS server; this end ignores it.')];
  const filter = last(options, "pull-filter");
  if (filter !== undefined && options.serverBy !== undefined)
    yield [filter, l10n.t('A server pulls nothing, so "pull-filter" has nothing to do.')];
  const nodelay = last(options, "tcp-nodelay");
  if (nodelay !== undefined && options.serverBy === undefined && since(options, "2.7"))
    yield [nodelay, l10n.t('From 2.7.6 on clients always do what "tcp-nodelay" asks for.')];
}

const SCRIPTS = [
  "up",
  "down",
  "route-up",
  "route-pre-down",
  "ipchange",
  "client-connect",
  "client-disconnect",
  "client-crresponse",
  "learn-address",
  "auth-user-pass-verify",
  "tls-verify",
  "tls-crypt-v2-verify",
];
