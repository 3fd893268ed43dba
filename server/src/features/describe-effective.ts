import * as l10n from "@vscode/l10n";
import { atoi } from "../config/atoi.ts";
import type { Connection } from "../config/connections.ts";
import { type Effective, effectiveOptions } from "../config/effective.ts";
import type { DirectiveUse } from "../config/types.ts";
import type { FeatureContext } from "./document.ts";
import { inlineCode } from "./escape-markdown.ts";

/** What a line comes to together with the rest of the file; undefined where it means what it says. */
export function describeEffective({ document, target }: FeatureContext, use: DirectiveUse): string | undefined {
  if (use.pushedBy !== undefined || document.config.kind !== "main") return undefined;
  const options = effectiveOptions(document.config, target);
  switch (use.name.value) {
    case "remote":
      return describeRemote(options, use);
    case "port":
    case "lport":
    case "rport":
    case "proto":
      return describePorts(options);
    case "keepalive":
      return describeKeepalive(options, use);
    default:
      return undefined;
  }
}

function describeRemote({ connections }: Effective, use: DirectiveUse): string | undefined {
  const at = connections.findIndex(({ remote }) => remote?.item === use.item);
  const entry = connections[at];
  const host = use.args[0]?.value;
  if (entry === undefined || host === undefined) return undefined;
  const address = l10n.t("{0}, port {1}, over {2}", inlineCode(host), inlineCode(entry.remotePort), transport(entry));
  return connections.length === 1
    ? l10n.t("OpenVPN connects to {0}.", address)
    : l10n.t("OpenVPN connects to {0}: entry {1} of {2}.", address, at + 1, connections.length);
}

const transport = ({ proto }: Connection): string => (proto === "udp" ? "UDP" : proto === "unknown" ? "?" : "TCP");

function describePorts({ connections, serverBy }: Effective): string | undefined {
  const [entry] = connections;
  if (entry === undefined) return undefined;
  const local = inlineCode(entry.localPort);
  if (serverBy !== undefined) return l10n.t("Together: the server listens on {0} port {1}.", transport(entry), local);
  const remote = inlineCode(entry.remotePort);
  const over = transport(entry);
  if (entry.remote === undefined) return l10n.t("Together: OpenVPN listens on {0} port {1}.", over, local);
  return entry.binds
    ? l10n.t("Together: from local port {0} to port {1} of the server, over {2}.", local, remote, over)
    : l10n.t("Together: from any free local port to port {0} of the server, over {1}.", remote, over);
}

/** On a server the peers' pings may fail twice as long, so that a client notices first. */
function describeKeepalive({ serverBy }: Effective, { args }: DirectiveUse): string | undefined {
  const [interval, timeout] = args.map(({ value }) => atoi(value));
  if (interval === undefined || timeout === undefined || interval <= 0) return undefined;
  if (timeout < 2 * interval) {
    return `⚠ ${l10n.t("OpenVPN wants the second number at least twice as large as the first: {0} or more.", 2 * interval)}`;
  }
  const own = serverBy === undefined ? timeout : 2 * timeout;
  const lines = [`ping ${interval}`, `ping-restart ${own}`];
  if (serverBy !== undefined) lines.push(`push "ping ${interval}"`, `push "ping-restart ${timeout}"`);
  return [l10n.t("Here this means:"), "", "```openvpn", ...lines, "```"].join("\n");
}
