import type { CompletionItem } from "vscode-languageserver-types";
import { DEFAULT_TARGET, PLATFORMS, type Target } from "../config/types.ts";
import { findDirective } from "../directives/lookup.ts";
import { TARGET_VERSIONS } from "../directives/types.ts";
import { valueWords, wordsOf } from "../directives/words/words.ts";
import { describeBriefly } from "./describe-directive.ts";
import { valueListOf } from "./value-list.ts";

/** Adds what the list left out: summary and documentation of one item. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  // A lean list leaves the name out where it is the label.
  const isLean = stringOf(item.data, "openvpn") !== undefined;
  const name = stringOf(item.data, "directive") ?? (isLean ? item.label : undefined);
  const directive = name === undefined ? undefined : findDirective(name);
  if (directive === undefined) return item;
  const argName = stringOf(item.data, "arg");
  if (argName === undefined) {
    const value = describeBriefly(directive, targetOf(item.data));
    const summary = wordsOf(directive.name)?.summary;
    return {
      ...item,
      ...(summary === undefined ? {} : { detail: summary }),
      documentation: { kind: "markdown", value },
    };
  }
  const arg = directive.args.find((one) => one.name === argName);
  const list = arg === undefined ? undefined : valueListOf(directive, arg);
  const text =
    wordsOf(directive.name)?.args?.[argName]?.values?.[item.label] ??
    (list === undefined ? undefined : valueWords(list.kind, item.label));
  return text === undefined ? item : { ...item, documentation: { kind: "markdown", value: text } };
}

function targetOf(data: unknown): Target {
  const version = stringOf(data, "openvpn");
  const system = stringOf(data, "platform");
  return {
    ...DEFAULT_TARGET,
    openvpn: TARGET_VERSIONS.find((known) => known === version) ?? DEFAULT_TARGET.openvpn,
    platform: PLATFORMS.find((known) => known === system) ?? DEFAULT_TARGET.platform,
  };
}

/** The data comes back from the editor, so it is read with care. */
function stringOf(data: unknown, key: string): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const value: unknown = new Map(Object.entries(data)).get(key);
  return typeof value === "string" ? value : undefined;
}
