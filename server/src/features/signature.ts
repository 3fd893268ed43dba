import type { Arg, Directive } from "../directives/types.ts";

/** A directive's arguments as one writes them: `route network [netmask] [gateway] [metric]`. */
export const signatureOf = (directive: Directive): string =>
  [directive.name, ...directive.args.map(argLabel)].join(" ");

/** `<name>`-like for what must stand, `[name]` for what may, `…` for what may go on. */
export function argLabel({ name, optional, variadic }: Arg): string {
  const label = variadic === true ? `${name}…` : name;
  return optional === true ? `[${label}]` : label;
}

/** The argument that the `index`-th word is; a variadic last one takes all that follow. */
export function argAt({ args }: Directive, index: number): Arg | undefined {
  const last = args.at(-1);
  return args[index] ?? (last?.variadic === true && index >= 0 ? last : undefined);
}
