import * as l10n from "@vscode/l10n";
import type { Connection } from "../../config/connections.ts";
import { last, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { removeLine } from "../remove-line.ts";
import { entriesOf, word } from "./connection.ts";
import type { Constraint } from "./constraint.ts";

/** What works over UDP only. */
export const needsUdp: readonly Constraint[] = [
  {
    code: "mtu-test-needs-udp",
    summary: "mtu-test works over UDP only.",
    *check(options) {
      const use = last(options, "mtu-test");
      if (use === undefined) return;
      for (const entry of entriesOf(options))
        if (isTcp(entry))
          yield {
            use,
            other: entry.protoBy,
            message: l10n.t('"mtu-test" works over UDP only, and this configuration connects with {0}.', word(entry)),
            fixes: [removeLine(use)],
          };
    },
  },
  {
    code: "fragment-needs-udp",
    summary: "fragment works over UDP only.",
    *check(options) {
      for (const entry of entriesOf(options)) {
        const use = entry.options.get("fragment");
        if (use !== undefined && isTcp(entry) && !isZero(use))
          yield {
            use,
            other: entry.protoBy,
            message: l10n.t('"fragment" works over UDP only, and this configuration connects with {0}.', word(entry)),
            fixes: [removeLine(use)],
          };
      }
    },
  },
  {
    code: "explicit-exit-notify-needs-udp",
    summary: "Up to 2.5 explicit-exit-notify over TCP stops OpenVPN.",
    until: "2.5",
    *check(options) {
      for (const entry of entriesOf(options)) {
        const use = entry.options.get("explicit-exit-notify");
        if (use !== undefined && isTcp(entry) && !isZero(use))
          yield {
            use,
            other: entry.protoBy,
            message: l10n.t(
              '"explicit-exit-notify" works over UDP only: OpenVPN {0} refuses it with {1}.',
              options.target.openvpn,
              word(entry),
            ),
            fixes: [removeLine(use)],
          };
      }
    },
  },
];

const isTcp = ({ proto }: Connection): boolean => proto === "tcp" || proto === "tcp-client" || proto === "tcp-server";

const isZero = (use: DirectiveUse): boolean => value(use) !== undefined && !/^\s*\+?0*[1-9]/.test(value(use) ?? "");
