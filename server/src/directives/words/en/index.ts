import type { DirectiveWords } from "../../types.ts";
import { advancedOptionsWords } from "./advanced-options.ts";
import { clientOptionsWords } from "./client-options.ts";
import { encryptionOptionsWords } from "./encryption-options.ts";
import { genericOptionsWords } from "./generic-options.ts";
import { linkOptionsWords } from "./link-options.ts";
import { logOptionsWords } from "./log-options.ts";
import { managementOptionsWords } from "./management-options.ts";
import { pkcs11OptionsWords } from "./pkcs11-options.ts";
import { pluginOptionsWords } from "./plugin-options.ts";
import { protocolOptionsWords } from "./protocol-options.ts";
import { proxyOptionsWords } from "./proxy-options.ts";
import { renegotiationWords } from "./renegotiation.ts";
import { scriptOptionsWords } from "./script-options.ts";
import { serverOptionsWords } from "./server-options.ts";
import { tlsOptionsWords } from "./tls-options.ts";
import { unsupportedOptionsWords } from "./unsupported-options.ts";
import { vpnNetworkOptionsWords } from "./vpn-network-options.ts";
import { windowsOptionsWords } from "./windows-options.ts";

/** English words of all directives, by name; evaluates the texts, so call it once and late. */
export const englishWords = (): Readonly<Record<string, DirectiveWords>> => ({
  ...advancedOptionsWords(),
  ...clientOptionsWords(),
  ...encryptionOptionsWords(),
  ...genericOptionsWords(),
  ...linkOptionsWords(),
  ...logOptionsWords(),
  ...managementOptionsWords(),
  ...pkcs11OptionsWords(),
  ...pluginOptionsWords(),
  ...protocolOptionsWords(),
  ...proxyOptionsWords(),
  ...renegotiationWords(),
  ...scriptOptionsWords(),
  ...serverOptionsWords(),
  ...tlsOptionsWords(),
  ...unsupportedOptionsWords(),
  ...vpnNetworkOptionsWords(),
  ...windowsOptionsWords(),
});
