import type { RouteView, System } from "../types.ts";
import { commandLines } from "./commands.ts";
import { csv } from "./csv.ts";
import { ipRoute } from "./ip-route.ts";
import { lookupLines } from "./lookups.ts";
import { markdown } from "./markdown.ts";
import { netstat } from "./netstat.ts";
import { routePrint } from "./route-print.ts";

export type Format = "table" | "commands" | "markdown" | "csv";

/** The view as text; `table` looks as what the system's own tool prints, the answers for addresses below it. */
export function formatView(view: RouteView, format: Format): string {
  if (format === "commands") return commandLines(view);
  if (format === "markdown") return markdown(view);
  if (format === "csv") return csv(view);
  return tables[view.os](view) + lookupLines(view);
}

const tables: Readonly<Record<System, (view: RouteView) => string>> = {
  windows: routePrint,
  linux: ipRoute,
  macos: netstat,
};
