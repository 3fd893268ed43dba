import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { all, type Effective, last, lastOf, since, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { removeLine } from "../remove-line.ts";
import { later } from "./connection.ts";
import type { Constraint } from "./constraint.ts";
import { isTls } from "./tls.ts";

/** Management, replay protection, compression, DNS and what has gone since. */
export const otherConstraints: readonly Constraint[] = [
  {
    code: "management-missing",
    summary: "Settings for a management interface that is not opened.",
    absence: true,
    *check(options) {
      if (last(options, "management") !== undefined) return;
      for (const use of managementSettings(options)) {
        yield {
          use,
          message: l10n.t('"{0}" is for the management interface, which no "management" line opens.', use.name.value),
          fixes: [removeLine(use)],
        };
      }
    },
  },
  {
    code: "management-user-needs-socket",
    summary: "Users can be checked on a unix socket only.",
    absence: true,
    *check(options) {
      if (value(last(options, "management"), 1) === "unix") return;
      for (const name of ["management-client-user", "management-client-group"]) {
        const use = last(options, name);
        if (use !== undefined)
          yield { use, message: l10n.t('"{0}" works on a unix socket only: "management PATH unix".', name) };
      }
    },
  },
  {
    code: "dns-server-address",
    summary: "A dns server without an address.",
    from: "2.6",
    *check(options) {
      const servers = new Map<number, { use: DirectiveUse; found: "address" | "nothing" }>();
      for (const use of all(options, "dns")) {
        if (value(use) !== "server") continue;
        const number = atoi(value(use, 1));
        const address = value(use, 2) === "address" || servers.get(number)?.found === "address";
        servers.set(number, { use, found: address ? "address" : "nothing" });
      }
      for (const [number, { use, found }] of servers) {
        if (found === "nothing")
          yield {
            use,
            message: l10n.t('DNS server {0} has no address: add "dns server {0} address ADDRESS".', number),
          };
      }
    },
  },
  {
    code: "replay-window-and-no-replay",
    summary: "A window for a protection that is switched off.",
    until: "2.6",
    *check(options) {
      const [window, off] = [last(options, "replay-window"), last(options, "no-replay")];
      if (window === undefined || off === undefined) return;
      if (atoi(value(window)) === 64 && atoi(value(window, 1) ?? "15") === 15) return;
      yield later(window, off, l10n.t('"no-replay" switches off what "replay-window" sets: keep one of them.'));
    },
  },
  {
    code: "daemon-and-inetd",
    summary: "daemon and inetd exclude each other.",
    until: "2.5",
    *check(options) {
      const [daemon, inetd] = [last(options, "daemon"), last(options, "inetd")];
      if (daemon !== undefined && inetd !== undefined)
        yield later(daemon, inetd, l10n.t('"daemon" and "inetd" exclude each other: keep one of them.'));
    },
  },
  {
    code: "inetd-combination",
    summary: "inetd hands over one connection; nothing else may make or take one.",
    until: "2.5",
    *check(options) {
      const use = last(options, "inetd");
      if (use === undefined) return;
      for (const other of inetdRivals(options))
        yield {
          use: other,
          other: use,
          message: l10n.t('"inetd" hands over a connection: "{0}" has no place beside it.', other.name.value),
        };
      if (
        value(use) === "nowait" &&
        (options.connections[0]?.proto !== "tcp-server" || !isTls(options) || options.device !== "tap")
      )
        yield {
          use,
          word: wordOr(use),
          message: l10n.t('"inetd nowait" needs "proto tcp-server", TLS and "dev tap".'),
        };
    },
  },
  {
    code: "key-method-1",
    summary: "Clients and servers need key-method 2.",
    until: "2.4",
    *check(options) {
      const use = last(options, "key-method");
      if (use === undefined || value(use) !== "1") return;
      const by = options.serverBy ?? last(options, "client");
      if (by !== undefined)
        yield {
          use,
          word: wordOr(use),
          other: by,
          message: l10n.t('"{0}" needs "key-method 2".', by.name.value),
          fixes: [removeLine(use)],
        };
    },
  },
];

const MANAGEMENT = [
  "management-query-passwords",
  "management-query-remote",
  "management-query-proxy",
  "management-hold",
  "management-signal",
  "management-forget-disconnect",
  "management-up-down",
  "management-client",
  "management-external-key",
  "management-external-cert",
  "management-client-auth",
];

function* managementSettings(options: Effective): Iterable<DirectiveUse> {
  for (const name of MANAGEMENT) {
    const use = last(options, name);
    if (use !== undefined) yield use;
  }
  const filter = since(options, "2.6") ? undefined : last(options, "management-client-pf");
  if (filter !== undefined) yield filter;
  const cache = last(options, "management-log-cache");
  if (cache !== undefined && atoi(value(cache)) !== 250) yield cache;
}

function* inetdRivals(options: Effective): Iterable<DirectiveUse> {
  const rivals = [lastOf(options, "local"), options.connections[0]?.remote, options.serverBy];
  for (const use of rivals) if (use !== undefined) yield use;
}
