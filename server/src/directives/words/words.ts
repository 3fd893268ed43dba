import type { DirectiveWords } from "../types.ts";
import { englishWords } from "./en/index.ts";
import { englishValueWords, type ValueKind } from "./en/values.ts";

/** Our own words for the directive of that exact name. The texts are evaluated at the first call. */
export function wordsOf(name: string): DirectiveWords | undefined {
  directives ??= new Map(Object.entries(englishWords()));
  return directives.get(name);
}

/** A sentence on a value of a sub-language that OpenVPN leaves to the TLS library; letter case does not count. */
export const valueWords = (kind: ValueKind, value: string): string | undefined =>
  tableOf(kind).get(value.toLowerCase());

/** The values of a sub-language that are worth offering, best first, as OpenVPN writes them. */
export const knownValues = (kind: ValueKind): readonly string[] => Object.keys(allValues()[kind]);

let directives: ReadonlyMap<string, DirectiveWords> | undefined;
let values: Readonly<Record<ValueKind, Readonly<Record<string, string>>>> | undefined;
const tables = new Map<ValueKind, ReadonlyMap<string, string>>();

function allValues(): Readonly<Record<ValueKind, Readonly<Record<string, string>>>> {
  values ??= englishValueWords();
  return values;
}

function tableOf(kind: ValueKind): ReadonlyMap<string, string> {
  const known = tables.get(kind);
  if (known !== undefined) return known;
  const table = new Map(Object.entries(allValues()[kind]).map(([value, text]) => [value.toLowerCase(), text]));
  tables.set(kind, table);
  return table;
}
