import { type Effective, last, since, value } from "../../config/effective.ts";
import { isCompatibleBefore } from "../../routing/compat-mode.ts";
import { cipherListOf } from "../../rules/constraints/data-channel.ts";
import { cipherName } from "./algorithm-names.ts";
import type { Side } from "./pair.ts";

/** The ciphers an end would agree to, its favourite first, in capitals and by their usual names. */
export function ciphersOf({ options }: Pick<Side, "options">): readonly string[] {
  const cipher = value(last(options, "cipher"));
  if (last(options, "ncp-disable") !== undefined && !since(options, "2.6")) return [cipherName(cipher ?? "BF-CBC")];
  const list = (value(cipherListOf(options)) ?? "DEFAULT").split(":").flatMap((name) => expanded(name, options));
  return [...new Set([...list, ...beside(options, cipher)].map(cipherName))];
}

/** What both would agree on: the first of the server's list that the client takes. */
export const negotiated = (server: readonly string[], client: readonly string[]): string | undefined =>
  server.find((cipher) => client.includes(cipher));

const expanded = (name: string, options: Effective): readonly string[] =>
  name.toUpperCase() === "DEFAULT" ? defaultList(options) : name === "" ? [] : [name.replace(/^\?/, "")];

const defaultList = (options: Effective): readonly string[] =>
  since(options, "2.6") ? ["AES-256-GCM", "AES-128-GCM", "CHACHA20-POLY1305"] : ["AES-256-GCM", "AES-128-GCM"];

/** What counts beside the list: `cipher` up to 2.5, or where compat-mode asks for it. The fallback is for ends that do not negotiate. */
function beside(options: Effective, cipher: string | undefined): readonly string[] {
  const old =
    !since(options, "2.6") ||
    isCompatibleBefore(value(last(options, "compat-mode")), 5) ||
    options.target.client === "connect";
  const own = old ? (cipher ?? (since(options, "2.5") ? undefined : "BF-CBC")) : undefined;
  return own === undefined ? [] : [own];
}
