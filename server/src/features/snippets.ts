import type { Arg } from "../directives/types.ts";
import type { Offered } from "./offered-directives.ts";

/** A directive with a placeholder for each argument it cannot do without. */
export function directiveSnippet({ directive, grammar }: Offered): string {
  const needed = directive.args.slice(0, grammar.min);
  return [directive.name, ...needed.map((arg, at) => placeholder(arg, at + 1))].join(" ");
}

function placeholder({ name, types }: Arg, number: number): string {
  const [type] = types;
  const values = types.length === 1 ? (type?.values ?? []) : [];
  if (values.length > 1) return `\${${number}|${values.map(escapeChoice).join(",")}|}`;
  return `\${${number}:${escapeSnippet(values[0] ?? name)}}`;
}

const escapeChoice = (text: string): string => text.replace(/[\\,|$}]/g, "\\$&");

/** Text that a snippet shows as it is. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
