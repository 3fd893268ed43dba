import * as l10n from "@vscode/l10n";
import { all, type Effective, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { usesByName } from "../../config/uses-by-name.ts";
import { removeLine } from "../remove-line.ts";
import type { Blame, Constraint } from "./constraint.ts";

const MOST_PLUGINS = 16;
const MOST_HEADERS = 10;

/** Lists of lines that have an end. */
export const lineLimits: readonly Constraint[] = [
  {
    code: "plugin-limit",
    summary: "More plugins than OpenVPN loads.",
    *check(options) {
      for (const use of all(options, "plugin").slice(MOST_PLUGINS)) yield surplus(use, MOST_PLUGINS, "plugin");
    },
  },
  {
    code: "proxy-header-limit",
    summary: "More headers for the HTTP proxy than OpenVPN sends.",
    *check(options) {
      for (const headers of headersByProxy(options)) {
        for (const use of headers.slice(MOST_HEADERS))
          yield surplus(use, MOST_HEADERS, "http-proxy-option CUSTOM-HEADER");
      }
    },
  },
];

const surplus = (use: DirectiveUse, limit: number, what: string): Blame => ({
  use,
  message: l10n.t('OpenVPN takes {0} lines "{1}" at most.', limit, what),
  fixes: [removeLine(use)],
});

/** A block that comes behind any line of a proxy adds to that one; else it has a proxy of its own. */
function headersByProxy({ config }: Effective): Iterable<readonly DirectiveUse[]> {
  if ((usesByName(config.directives).get("http-proxy-option")?.length ?? 0) <= MOST_HEADERS) return [];
  const global: DirectiveUse[] = [];
  const own = new Map<DirectiveUse["connection"], DirectiveUse[]>();
  let shared = false;
  for (const use of config.directives) {
    if (!use.name.value.startsWith("http-proxy")) continue;
    if (use.connection === undefined) shared = true;
    else if (!shared && !own.has(use.connection)) own.set(use.connection, []);
    if (isHeader(use)) (own.get(use.connection) ?? global).push(use);
  }
  return [global, ...own.values()];
}

const isHeader = (use: DirectiveUse): boolean =>
  use.name.value === "http-proxy-option" && value(use) === "CUSTOM-HEADER" && [2, 3].includes(use.args.length);
