import * as l10n from "@vscode/l10n";
import type { OptionIndex } from "../option-index.ts";
import type { PushItem } from "./push-item.ts";

/** `keepalive INTERVAL TIMEOUT` on a server: what clients are told. */
export function* keepalivePushes(options: OptionIndex): Iterable<PushItem> {
  const line = options.last("keepalive");
  const [interval = 0, timeout = 0] = (line?.args ?? []).map((word) => Number.parseInt(word, 10));
  if (line === undefined || !(interval > 0) || !(timeout >= 2 * interval)) return;
  const reason = l10n.t("keepalive: clients ping as the server does");
  yield { text: `ping ${interval}`, origin: line.origin, reason };
  yield { text: `ping-restart ${timeout}`, origin: line.origin, reason };
}

/** `tcp-nodelay` on a server asks its clients for the same. */
export function* tcpNodelayPushes(options: OptionIndex): Iterable<PushItem> {
  const line = options.last("tcp-nodelay");
  if (line === undefined) return;
  yield { text: "socket-flags TCP_NODELAY", origin: line.origin, reason: l10n.t("tcp-nodelay: for both ends") };
}
