import { certificateConstraints } from "./certificates.ts";
import { connectionConstraints } from "./connection.ts";
import { type Constraint, constraintRule } from "./constraint.ts";
import { dataChannelConstraints } from "./data-channel.ts";
import { deviceConstraints } from "./device.ts";
import { dhcpOptionLimit } from "./dhcp-option-limit.ts";
import { helperConstraints } from "./helpers.ts";
import { inlineWord } from "./inline-word.ts";
import { needsServerMode } from "./needs-server-mode.ts";
import { otherConstraints } from "./other.ts";
import { proxyConstraints } from "./proxy.ts";
import { serverClientConstraints } from "./server-clients.ts";
import { serverModeConstraints } from "./server-mode.ts";
import { tlsConstraints } from "./tls.ts";

/** What OpenVPN checks over several directives, once the whole configuration is read; each has a page in `pages/`. */
export const constraints: readonly Constraint[] = [
  ...deviceConstraints,
  ...connectionConstraints,
  ...proxyConstraints,
  ...serverModeConstraints,
  ...serverClientConstraints,
  needsServerMode,
  ...tlsConstraints,
  ...certificateConstraints,
  ...helperConstraints,
  ...dataChannelConstraints,
  ...otherConstraints,
  dhcpOptionLimit,
  inlineWord,
];

export const constraintRules = constraints.map(constraintRule);
