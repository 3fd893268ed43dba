import * as l10n from "@vscode/l10n";
import type { DocumentSymbol, SymbolKind as Kind } from "vscode-languageserver-types";
import { readCertificates } from "../config/certificate.ts";
import { isKeyMaterial, mayBePassword } from "../config/key-material.ts";
import type { DirectiveUse } from "../config/types.ts";
import { grouped } from "../routing/grouped.ts";
import { trimEnd } from "../syntax/split-line.ts";
import type { InlineBlock, Span } from "../syntax/tree.ts";
import { type ParsedDocument, rangesInOrder } from "./document.ts";
import { SymbolKind } from "./lsp-kinds.ts";

/** An outline of more entries than this is of no use to anyone, and slow. */
export const MOST_SYMBOLS = 4000;

/** The outline: connections with what stands in them, pushes, routes, inline blocks, includes and the lines that make the role. */
export function documentSymbols(document: ParsedDocument): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  const pushed = new Map(document.config.pushed.map((use) => [use.pushedBy, use]));
  const subjects = subjectsOf(document);
  const rangeOf = rangesInOrder(document);
  let children: DocumentSymbol[] = [];
  let count = 0;
  for (const use of document.config.directives) {
    if (use.included !== undefined) continue;
    const symbol = symbolOf(
      { text: document.text, rangeOf },
      use,
      detailOf(use, { pushed: pushed.get(use), subjects }),
    );
    if (symbol === undefined) continue;
    if (++count > MOST_SYMBOLS) return [...symbols, notice(symbol)];
    if (use.connection !== undefined) children.push(symbol);
    else symbols.push(symbol);
    if (use.name.value !== "connection" || use.block === undefined) continue;
    children = [];
    symbol.children = children;
  }
  return symbols;
}

const notice = ({ range, selectionRange }: DocumentSymbol): DocumentSymbol => ({
  name: l10n.t("… the outline ends here: the file has more than {0} entries", grouped(MOST_SYMBOLS)),
  kind: SymbolKind.Null,
  range,
  selectionRange,
});

/** What an outline shows; each argument of these may be shown. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...named(
    SymbolKind.Interface,
    "remote",
    "local",
    "proto",
    "port",
    "lport",
    "rport",
    "dev",
    "http-proxy",
    "socks-proxy",
  ),
  ...named(SymbolKind.Module, "client", "server", "server-bridge", "server-ipv6", "mode", "tls-client", "tls-server"),
  ...named(SymbolKind.Variable, "ifconfig", "ifconfig-ipv6", "ifconfig-push", "ifconfig-ipv6-push", "topology"),
  ...named(SymbolKind.Field, "route", "route-ipv6", "iroute", "iroute-ipv6", "redirect-gateway", "redirect-private"),
  ...named(
    SymbolKind.File,
    "config",
    "client-config-dir",
    "ca",
    "cert",
    "key",
    "pkcs12",
    "dh",
    "crl-verify",
    "extra-certs",
  ),
  ...named(SymbolKind.Key, "tls-auth", "tls-crypt", "tls-crypt-v2", "secret"),
  ...named(SymbolKind.Event, "push", "push-remove", "push-reset", "pull-filter"),
]);

function named(kind: Kind, ...names: readonly string[]): ReadonlyArray<readonly [string, Kind]> {
  return names.map((name) => [name, kind]);
}

interface Places {
  readonly text: string;
  readonly rangeOf: ReturnType<typeof rangesInOrder>;
}

function symbolOf({ text, rangeOf }: Places, use: DirectiveUse, detail: string): DocumentSymbol | undefined {
  const { name, block, item } = use;
  const kind = block === undefined ? KINDS.get(name.value) : blockKind(name.value);
  if (kind === undefined || name.value === "") return undefined;
  const range = rangeOf({ start: item.start, end: trimEnd(text, item.start, item.end) });
  const selectionRange = rangeOf(block?.open ?? name);
  return { name: name.value, detail, kind, range, selectionRange };
}

const blockKind = (name: string): Kind => (name === "connection" ? SymbolKind.Namespace : SymbolKind.Object);

interface Details {
  readonly pushed: DirectiveUse | undefined;
  readonly subjects: ReadonlyMap<InlineBlock, string>;
}

function detailOf({ name, args, block }: DirectiveUse, { pushed, subjects }: Details): string {
  if (block !== undefined) return subjects.get(block) ?? "";
  if (name.value !== "push") return shortened(args.filter(({ value }, i) => !mayBeSecret(name.value, i, value)));
  if (pushed === undefined) return "";
  return shortened(hidesItsArguments(pushed.name.value) ? [pushed.name] : [pushed.name, ...pushed.args]);
}

/** What a filter looks for may be a token with its value. */
const mayBeSecret = (name: string, index: number, word: string): boolean =>
  mayBePassword(name, index, word) ||
  (name === "pull-filter" && index > 0 && /\s/.test(word.trim()) && hidesItsArguments(word.trim()));

/** Tokens and variables may be secrets. */
const hidesItsArguments = (name: string): boolean => name.startsWith("auth-token") || name.startsWith("setenv");

const LONGEST = 80;

function shortened(words: ReadonlyArray<{ readonly value: string }>): string {
  const text = words.map(({ value }) => (isStrayKey(value) ? "…" : value)).join(" ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A path or a host may be as long. */
const isStrayKey = (word: string): boolean => isKeyMaterial(word) && !/[./]/.test(word);

const CERTIFICATE_BLOCKS: readonly string[] = ["ca", "cert", "extra-certs"];

/** Reading certificates takes longer than everything else together: more blocks, or larger ones, show none. */
const MOST_BLOCKS = 20;
const LARGEST = 32 * 1024;

function subjectsOf({ config, text }: ParsedDocument): ReadonlyMap<InlineBlock, string> {
  const subjects = new Map<InlineBlock, string>();
  for (const { block, included } of config.directives) {
    if (block === undefined || included !== undefined || !CERTIFICATE_BLOCKS.includes(block.name.value)) continue;
    if (subjects.size === MOST_BLOCKS) break;
    subjects.set(block, subjectIn(text, block.body));
  }
  return subjects;
}

function subjectIn(text: string, { start, end }: Span): string {
  if (end - start > LARGEST) return "";
  const [first, ...more] = readCertificates(text.slice(start, end));
  if (first === undefined) return "";
  return more.length === 0 ? first.subject : l10n.t("{0} and {1} more", first.subject, more.length);
}
