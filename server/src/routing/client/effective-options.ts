import type { OptionLine } from "../types.ts";
import { type AppliedLine, applyOption } from "./apply-option.ts";
import { type ClientOptions, noClientOptions } from "./client-options.ts";
import { openVpn3Lines } from "./openvpn3-lines.ts";

/** The client's file, then what it takes of the reply, read in this order. */
export function effectiveOptions(client: readonly OptionLine[], pulled: readonly AppliedLine[]): ClientOptions {
  const options = noClientOptions();
  for (const line of client) {
    if (line.connection === undefined) applyOption(options, line);
  }
  for (const line of pulled) applyOption(options, line);
  return options;
}

/** The same as OpenVPN 3 reads them. */
export function effectiveOptions3(client: readonly OptionLine[], pulled: readonly AppliedLine[]): ClientOptions {
  const [own, told] = [openVpn3Lines(client), openVpn3Lines(pulled)];
  const options = effectiveOptions(own.lines, told.lines);
  options.notes.push(...own.notes, ...told.notes);
  const names = new Set([...own.lines, ...told.lines].map(({ name }) => name));
  if (names.has("block-ipv6")) options.ifconfig6 = undefined;
  if (options.ifconfig6 === undefined) options.routes6.length = 0;
  const { redirect } = options;
  redirect.reroute &&= !names.has("redirect-private");
  redirect.reroute6 &&= !names.has("redirect-private") && options.ifconfig6 !== undefined;
  redirect.enabled = redirect.reroute;
  return options;
}
