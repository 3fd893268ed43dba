import type { DirectiveWords } from "../../types.ts";
import { clientOptionsWords } from "./client-options.ts";
import { linkOptionsWords } from "./link-options.ts";
import { protocolOptionsWords } from "./protocol-options.ts";
import { serverOptionsWords } from "./server-options.ts";
import { tlsOptionsWords } from "./tls-options.ts";
import { vpnNetworkOptionsWords } from "./vpn-network-options.ts";

/** English words of all directives, by name; evaluates the texts, so call it once and late. */
export const englishWords = (): Readonly<Record<string, DirectiveWords>> => ({
  ...clientOptionsWords(),
  ...linkOptionsWords(),
  ...protocolOptionsWords(),
  ...serverOptionsWords(),
  ...tlsOptionsWords(),
  ...vpnNetworkOptionsWords(),
});
