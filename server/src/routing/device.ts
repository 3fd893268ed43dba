import type { OptionIndex } from "./option-index.ts";

export interface Device {
  readonly kind: "tun" | "tap";
  /** As `dev` names it: "tun", "tun5", "office". */
  readonly name: string;
}

/** The tunnel's device: `dev-type` wins over the name in `dev`, and tun is taken where neither says. */
export function deviceOf(options: OptionIndex): Device {
  const name = options.last("dev")?.args[0] ?? "tun";
  const type = options.last("dev-type")?.args[0] ?? name;
  return { kind: type.startsWith("tap") ? "tap" : "tun", name };
}
