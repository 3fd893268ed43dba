import type { Platform, Target } from "../config/types.ts";
import { statusOf } from "../directives/lookup.ts";
import type { Directive, Status } from "../directives/types.ts";

/** What became of the directive as a whole on the target; undefined where only some values or other systems are meant. */
export function statusFor(
  directive: Directive,
  { openvpn, platform }: Pick<Target, "openvpn" | "platform">,
): Status | undefined {
  const status = statusOf(directive, openvpn);
  if (status === undefined || status.state.startsWith("removed")) return status;
  if (SOME_VALUES.has(directive.name)) return undefined;
  const systems = SOME_SYSTEMS[directive.name];
  return systems === undefined || systems.includes(platform) ? status : undefined;
}

/** Only some of their values, or one of the two sides, have had their day. */
const SOME_VALUES: ReadonlySet<string> = new Set([
  "allow-compression",
  "key-method",
  "reneg-bytes",
  "reneg-pkts",
  "socket-flags",
  "tcp-nodelay",
  "win-sys",
  "x509-username-field",
]);

/** Where a directive has no effect; elsewhere it works. */
const SOME_SYSTEMS: Readonly<Record<string, readonly Platform[]>> = {
  user: ["windows"],
  group: ["windows"],
  mark: ["windows", "macos"],
  "route-method": ["linux", "macos"],
};
