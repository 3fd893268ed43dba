import * as l10n from "@vscode/l10n";
import { type Effective, last, value } from "../config/effective.ts";
import { findDirective } from "../directives/lookup.ts";
import { grouped } from "../routing/grouped.ts";
import { poolSize } from "../routing/server/pool.ts";
import type { ServerSetup } from "../routing/server/server-setup.ts";

/** What the file is, in a few words: "server for 62 clients, net30"; undefined where it does not say. */
export function describeRole(options: Effective, setup: ServerSetup | undefined): string | undefined {
  if (setup !== undefined) return describeServerRole(options, setup);
  const { role } = options.config;
  const hosts = options.connections.map(({ remote }) => value(remote)).filter((host) => host !== undefined);
  const [host] = hosts;
  if (role === "point-to-point") return host === undefined ? l10n.t("waits for its peer") : l10n.t("peer of {0}", host);
  if (role !== "client") return undefined;
  if (host === undefined) return l10n.t("client without a server");
  const servers = new Set(hosts).size;
  return servers === 1 ? l10n.t("client of {0}", host) : l10n.t("client of {0} and {1} more", host, servers - 1);
}

function describeServerRole(options: Effective, { pool, kind, topology, refusals }: ServerSetup): string {
  const shape = kind === "tap" ? "tap" : topology;
  if (refusals.length > 0 || (pool.ipv4 === undefined && pool.ipv6 === undefined)) return l10n.t("server, {0}", shape);
  const limit = Number.parseInt(value(last(options, "max-clients")) ?? findDirective("max-clients")?.default ?? "", 10);
  const clients = Math.min(poolSize(pool), Number.isNaN(limit) ? Number.POSITIVE_INFINITY : limit);
  return l10n.t("server for {0} clients, {1}", grouped(clients), shape);
}
