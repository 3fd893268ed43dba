import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { type Effective, last, lastOf, since, value } from "../../config/effective.ts";
import { addLine } from "../add-line.ts";
import type { Constraint } from "../constraints/constraint.ts";

/** What goes wrong only when a tunnel that stands restarts, or breaks. */
export const restartDoubts: readonly Constraint[] = [
  {
    code: "ping-without-timeout",
    summary: "OpenVPN sends pings, and does not mind when none comes back.",
    severity: "information",
    absence: true,
    *check(options) {
      const use = last(options, "ping");
      if (use === undefined || options.pullBy !== undefined || atoi(value(use)) <= 0) return;
      if (["keepalive", "ping-restart", "ping-exit"].some((name) => atoi(value(last(options, name))) > 0)) return;
      yield {
        use,
        message: l10n.t(
          'OpenVPN sends pings, but never notices that none comes back: add "ping-restart {0}", or use "keepalive {1} {0}".',
          Math.min(6 * atoi(value(use)), 86_400),
          atoi(value(use)),
        ),
      };
    },
  },
  {
    code: "persist-missing",
    summary: "After a restart OpenVPN may no longer do what it gave up the right to.",
    severity: "hint",
    absence: true,
    *check(options) {
      const by = lastOf(options, "user", "group", "chroot", "setcon");
      if (by === undefined || options.target.platform === "windows") return;
      const missing = ["persist-tun", ...(keepsKeys(options) ? [] : ["persist-key"])].filter(
        (name) => last(options, name) === undefined,
      );
      if (missing.length === 0) return;
      yield {
        use: by,
        message: l10n.t(
          'Behind "{0}" a restart cannot open the device or the keys again: add {1}.',
          by.name.value,
          missing.map((name) => `"${name}"`).join(", "),
        ),
        fixes: [addLine(by, missing.join("\n"))],
      };
    },
  },
  {
    code: "chroot-as-root",
    summary: "A chroot that OpenVPN can leave.",
    severity: "information",
    absence: true,
    *check(options) {
      const use = last(options, "chroot");
      if (use === undefined || (last(options, "user") !== undefined && last(options, "group") !== undefined)) return;
      yield { use, message: l10n.t('Root can leave a "chroot": add "user" and "group" as well.') };
    },
  },
];

/** From 2.7 on the keys stay in memory anyway. */
const keepsKeys = (options: Effective): boolean => since(options, "2.7") || last(options, "pkcs11-id") !== undefined;
