import * as l10n from "@vscode/l10n";
import { grammarOf } from "../../directives/lookup.ts";
import type { Span } from "../../syntax/tree.ts";
import { type NamedFile, namedFiles, pathOf } from "../named-files.ts";
import { type RefactorContext, type Refactoring, replacement, touches } from "./refactoring.ts";

/** Directives whose files are text in the format of an inline block. */
const TEXTS: ReadonlySet<string> = new Set([
  "ca",
  "cert",
  "key",
  "dh",
  "extra-certs",
  "crl-verify",
  "secret",
  "tls-auth",
  "tls-crypt",
  "tls-crypt-v2",
]);

/** Puts a file that a line names into the configuration, where it may be read. */
export function* inlineFile(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { document, files, target } = context;
  const asks = document.config.directives.some(({ item, name }) => TEXTS.has(name.value) && touches(item, selection));
  if (files === undefined || !asks) return;
  for (const named of namedFiles(document.config, document.text)) {
    const { use } = named;
    if (!touches(use.item, selection) || !TEXTS.has(use.name.value) || named.kind !== "path") continue;
    if (use.facts === undefined || grammarOf(use.facts, target.openvpn)?.inline !== true) continue;
    const lines = linesOf(named, files.read(pathOf(named)));
    if (lines === undefined) continue;
    yield {
      title: l10n.t('Put "{0}" into this file as <{1}>', named.written, use.name.value),
      kind: "refactor.inline",
      edits: [replacement(document, use, lines)],
    };
  }
}

/** A direction cannot stand in a block: it becomes a line of its own. */
function linesOf({ use }: NamedFile, text: string | undefined): readonly string[] | undefined {
  const name = use.name.value;
  const [, second] = use.args;
  if (text === undefined || !text.includes("-----BEGIN ") || text.includes("\0")) return undefined;
  if (name === "crl-verify" && second !== undefined) return undefined;
  const body = text
    .replace(/^\uFEFF/, "")
    .replace(/\s+$/, "")
    .split(/\r?\n/);
  if (body.some((line) => line.trimStart().startsWith(`</${name}>`))) return undefined;
  const direction = second === undefined ? [] : [`key-direction ${second.value}`];
  return [...direction, `<${name}>`, ...body, `</${name}>`];
}
