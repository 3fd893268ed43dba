import * as l10n from "@vscode/l10n";
import { type Effective, effectiveOptions, last } from "../config/effective.ts";
import type { DirectiveUse } from "../config/types.ts";
import type { FeatureContext } from "./document.ts";
import type { Hint } from "./inlay-hints.ts";

/** What OpenVPN takes because the file does not say it, behind the line that it matters to. */
export function* defaultHints({ document: { config }, target }: FeatureContext): Iterable<Hint> {
  if (config.kind !== "main" || config.role === "unknown") return;
  const options = effectiveOptions(config, target);
  yield* defaultTopology(options);
  yield* defaultProto(options);
}

/** 2.7 takes subnet for a server, older versions net30. */
function* defaultTopology(options: Effective): Iterable<Hint> {
  const { device, serverBy, topology, topologyBy, target, pullBy } = options;
  const by = serverBy ?? (pullBy === undefined ? last(options, "ifconfig") : undefined);
  if (device !== "tun" || topologyBy !== undefined || by === undefined || by.included !== undefined) return;
  const tooltip = l10n.t("What OpenVPN {0} takes where no topology is given.", target.openvpn);
  yield behind(by, `topology ${topology}`, tooltip);
}

function* defaultProto(options: Effective): Iterable<Hint> {
  const [entry] = options.connections;
  if (entry === undefined || entry.protoBy !== undefined) return;
  const by = entry.remote ?? last(options, "port") ?? last(options, "lport") ?? options.serverBy;
  if (by === undefined || by.included !== undefined) return;
  yield behind(by, "proto udp", l10n.t("What OpenVPN takes where no proto is given."));
}

const behind = ({ name, args }: DirectiveUse, label: string, tooltip: string): Hint => ({
  at: args.at(-1)?.end ?? name.end,
  side: "behind",
  label,
  tooltip,
});
