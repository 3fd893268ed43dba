import type { Config, DirectiveUse } from "./types.ts";

/** At these OpenVPN prints something and is gone, in the middle of reading. */
export const STOPPERS: readonly string[] = ["help", "version", "show-gateway", "show-pkcs11-ids"];

/** The first line behind which OpenVPN reads nothing. */
export const stopsReading = ({ directives }: Config): DirectiveUse | undefined =>
  directives.find((use) => use.place === "main" && STOPPERS.includes(use.name.value) && takesItsArguments(use));

const takesItsArguments = ({ name, args }: DirectiveUse): boolean =>
  args.length === 0 || (name.value.startsWith("show-") && args.length <= 2);
