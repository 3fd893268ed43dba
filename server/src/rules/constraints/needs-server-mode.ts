import * as l10n from "@vscode/l10n";
import { atoi } from "../../config/atoi.ts";
import { type Effective, last, since, value } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import type { Constraint } from "./constraint.ts";
import { vlanSettings, wantingPasswords } from "./server-clients.ts";

/** What only a server may say. */
export const needsServerMode: Constraint = {
  code: "needs-server-mode",
  summary: "A server's directive in a configuration that is none.",
  absence: true,
  *check(options) {
    if (options.serverBy !== undefined) return;
    for (const use of serverOnly(options)) {
      yield {
        use,
        message: l10n.t('"{0}" is for servers: it needs "server", "server-bridge" or "mode server".', use.name.value),
      };
    }
  },
};

const ALWAYS = [
  "ifconfig-pool",
  "ifconfig-pool-persist",
  "ifconfig-ipv6-pool",
  "learn-address",
  "client-connect",
  "client-crresponse",
  "client-disconnect",
  "client-config-dir",
  "ccd-exclusive",
  "client-to-client",
  "duplicate-cn",
  "auth-user-pass-verify",
  "auth-gen-token",
  "port-share",
  "stale-routes-check",
  "vlan-tagging",
  "force-tls-key-material-export",
];

function* serverOnly(options: Effective): Iterable<DirectiveUse> {
  for (const name of ALWAYS) {
    const use = last(options, name);
    if (use !== undefined) yield use;
  }
  yield* wantingPasswords(options);
  const hash = last(options, "hash-size");
  if (hash !== undefined && !isDefaultHash(options, hash)) yield hash;
  const frequency = last(options, "connect-freq");
  if (frequency !== undefined && (atoi(value(frequency)) !== 0 || atoi(value(frequency, 1)) !== 0)) yield frequency;
  const verify = last(options, "opt-verify");
  if (verify !== undefined && !since(options, "2.7")) yield verify;
  if (since(options, "2.7")) yield* vlanSettings(options);
}

/** OpenVPN looks at the first number only; the default is 256, and 0 from 2.7 on. */
const isDefaultHash = (options: Effective, hash: DirectiveUse): boolean =>
  atoi(value(hash)) === (since(options, "2.7") ? 0 : 256);
