import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { type Effective, last, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { addLine } from "../add-line.ts";
import { changeTo } from "../change-to.ts";
import type { Constraint } from "../constraints/constraint.ts";
import { removeLine } from "../remove-line.ts";
import { SCRIPTS } from "../scripts.ts";

/** Lines that OpenVPN accepts, and then does not do what they say. */
export const idleLines: readonly Constraint[] = [
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
          fixes: [
            security?.args[0] === undefined ? addLine(use, "script-security 2") : changeTo(security.args[0], "2"),
          ],
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
