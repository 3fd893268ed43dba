import type { Directive } from "../types.ts";
import { advancedOptions } from "./advanced-options.ts";
import { clientOptions } from "./client-options.ts";
import { encryptionOptions } from "./encryption-options.ts";
import { genericOptions } from "./generic-options.ts";
import { linkOptions } from "./link-options.ts";
import { logOptions } from "./log-options.ts";
import { managementOptions } from "./management-options.ts";
import { pkcs11Options } from "./pkcs11-options.ts";
import { pluginOptions } from "./plugin-options.ts";
import { protocolOptions } from "./protocol-options.ts";
import { proxyOptions } from "./proxy-options.ts";
import { renegotiation } from "./renegotiation.ts";
import { scriptOptions } from "./script-options.ts";
import { serverOptions } from "./server-options.ts";
import { tlsOptions } from "./tls-options.ts";
import { unsupportedOptions } from "./unsupported-options.ts";
import { vpnNetworkOptions } from "./vpn-network-options.ts";
import { windowsOptions } from "./windows-options.ts";

/** Every directive that any version from 2.3 to the development branch knows, by category. */
export const allDirectives: readonly Directive[] = [
  ...advancedOptions,
  ...clientOptions,
  ...encryptionOptions,
  ...genericOptions,
  ...linkOptions,
  ...logOptions,
  ...managementOptions,
  ...pkcs11Options,
  ...pluginOptions,
  ...protocolOptions,
  ...proxyOptions,
  ...renegotiation,
  ...scriptOptions,
  ...serverOptions,
  ...tlsOptions,
  ...unsupportedOptions,
  ...vpnNetworkOptions,
  ...windowsOptions,
];
