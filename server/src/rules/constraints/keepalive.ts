import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { last, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { changeTo } from "../change-to.ts";
import { removeLine } from "../remove-line.ts";
import type { Blame, Constraint } from "./constraint.ts";

/** What `keepalive` asks of its numbers, and of `ping` and its like. */
export const keepaliveConstraints: readonly Constraint[] = [
  {
    code: "keepalive-values",
    summary: "keepalive with numbers that cannot work.",
    *check(options) {
      const use = last(options, "keepalive");
      const [interval, timeout] = [atoi(value(use)), atoi(value(use, 1))];
      if (use === undefined || use.args.length < 2 || (interval === 0 && timeout === 0)) return;
      if (options.target.openvpn === "2.7" && (interval <= 0 || timeout <= 0)) return;
      if (interval <= 0 || timeout <= 0)
        yield {
          use,
          word: use.args[interval <= 0 ? 0 : 1],
          message: l10n.t('Both numbers of "keepalive" have to be above 0, as in "keepalive 10 60".'),
        };
      else if (doubled(interval) > timeout)
        yield {
          use,
          word: use.args[1],
          message: l10n.t(
            "A timeout of {0} is too short for a ping every {1} seconds: it has to be {2} or more.",
            timeout,
            interval,
            interval * 2,
          ),
          ...changed(use, interval * 2),
        };
      else if (options.target.openvpn === "2.7" && options.serverBy !== undefined && timeout > 43200)
        yield {
          use,
          word: use.args[1],
          message: l10n.t("A server takes a timeout of at most 43200 seconds, and this is {0}.", timeout),
          ...changed(use, 43200),
        };
    },
  },
  {
    code: "keepalive-and-ping",
    summary: "keepalive sets ping and ping-restart itself.",
    *check(options) {
      const keepalive = last(options, "keepalive");
      if (keepalive === undefined || (atoi(value(keepalive)) === 0 && atoi(value(keepalive, 1)) === 0)) return;
      for (const name of ["ping", "ping-restart", "ping-exit"]) {
        const use = last(options, name);
        if (use !== undefined && atoi(value(use)) > 0)
          yield {
            use,
            other: keepalive,
            message: l10n.t('"keepalive" sets "ping" and "ping-restart" itself: drop "{0}".', name),
            fixes: [removeLine(use)],
          };
      }
    },
  },
];

/** Twice the interval, in the 32 bits that OpenVPN has for it. */
const doubled = (interval: number): number => (interval * 2) | 0;

const changed = ({ args: [, timeout] }: DirectiveUse, to: number): Pick<Blame, "fixes"> =>
  timeout === undefined ? {} : { fixes: [changeTo(timeout, String(to))] };
