import { certificateConstraints } from "./certificates.ts";
import { connectionConstraints } from "./connection.ts";
import { type Constraint, constraintRule } from "./constraint.ts";
import { dataChannelConstraints } from "./data-channel.ts";
import { deviceConstraints } from "./device.ts";
import { dhcpOptionLimit } from "./dhcp-option-limit.ts";
import { helperNetworkConstraints } from "./helper-networks.ts";
import { helperConstraints } from "./helpers.ts";
import { inlineWord } from "./inline-word.ts";
import { keepaliveConstraints } from "./keepalive.ts";
import { lineLimits } from "./line-limits.ts";
import { needsServerMode } from "./needs-server-mode.ts";
import { needsUdp } from "./needs-udp.ts";
import { otherConstraints } from "./other.ts";
import { proxyConstraints } from "./proxy.ts";
import { serverClientConstraints } from "./server-clients.ts";
import { serverModeConstraints } from "./server-mode.ts";
import { tlsConstraints } from "./tls.ts";
import { windowsDeviceConstraints } from "./windows-device.ts";

/** What OpenVPN checks over several directives, once the whole configuration is read; each has a page in `pages/`. */
export const constraints: readonly Constraint[] = [
  ...deviceConstraints,
  ...windowsDeviceConstraints,
  ...connectionConstraints,
  ...needsUdp,
  ...proxyConstraints,
  ...serverModeConstraints,
  ...serverClientConstraints,
  needsServerMode,
  ...tlsConstraints,
  ...certificateConstraints,
  ...helperConstraints,
  ...helperNetworkConstraints,
  ...keepaliveConstraints,
  ...dataChannelConstraints,
  ...otherConstraints,
  dhcpOptionLimit,
  ...lineLimits,
  inlineWord,
];

export const refusingConstraints = constraints.filter(({ severity }) => severity === undefined).map(constraintRule);

export const advisingConstraints = constraints.filter(({ severity }) => severity !== undefined).map(constraintRule);
