import * as l10n from "@vscode/l10n";

/** Which arguments of which directives are seconds. */
export const SECONDS: Readonly<Record<string, readonly number[]>> = {
  "auth-gen-token": [0, 1],
  "connect-freq": [1],
  "connect-freq-initial": [1],
  "connect-retry": [0, 1],
  "connect-timeout": [0],
  "hand-window": [0],
  "http-proxy-timeout": [0],
  "ifconfig-pool-persist": [1],
  inactive: [0],
  keepalive: [0, 1],
  ping: [0],
  "ping-exit": [0],
  "ping-restart": [0],
  "pkcs11-pin-cache": [0],
  "reneg-sec": [0, 1],
  "replay-window": [1],
  "resolv-retry": [0],
  "route-delay": [0, 1],
  "server-poll-timeout": [0],
  "session-timeout": [0],
  "stale-routes-check": [0, 1],
  status: [1],
  "tap-sleep": [0],
  "tls-timeout": [0],
  "tran-window": [0],
};

/** Seconds as "1h 30min"; undefined where the number says it well enough by itself. */
export function durationText(word: string): string | undefined {
  const seconds = /^\d{1,10}$/.test(word) ? Number(word) : 0;
  if (seconds < 60) return undefined;
  const [days, hours, minutes] = [
    Math.floor(seconds / 86400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  return [
    days > 0 ? l10n.t("{0}d", days) : "",
    hours > 0 ? l10n.t("{0}h", hours) : "",
    minutes > 0 ? l10n.t("{0}min", minutes) : "",
    seconds % 60 > 0 ? l10n.t("{0}s", seconds % 60) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
