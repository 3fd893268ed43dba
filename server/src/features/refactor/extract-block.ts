import * as l10n from "@vscode/l10n";
import type { Span } from "../../syntax/tree.ts";
import type { ParsedDocument } from "../document.ts";
import { lineEnd, ownUses, type RefactorContext, type Refactoring, replacement, touches } from "./refactoring.ts";

/** How a block's file is called; `*` stands for the configuration's own name. */
const NAMES: Readonly<Record<string, string>> = {
  ca: "ca.crt",
  cert: "*.crt",
  key: "*.key",
  dh: "dh.pem",
  "extra-certs": "extra-certs.crt",
  "crl-verify": "crl.pem",
  secret: "static.key",
  "tls-auth": "ta.key",
  "tls-crypt": "tls-crypt.key",
  "tls-crypt-v2": "*-tls-crypt-v2.key",
};

/** Moves an inline block out to a new file beside the configuration. */
export function* extractBlock(context: RefactorContext, selection: Span): Iterable<Refactoring> {
  const { document, resolve, creates } = context;
  const uses = ownUses(document);
  if (context.files === undefined || creates === "unsupported") return;
  if (uses.some(({ name }) => name.value === "cd" || name.value === "chroot")) return;
  for (const use of uses) {
    const { block } = use;
    const pattern = NAMES[use.name.value];
    if (block?.close === undefined || pattern === undefined || !touches(use.item, selection)) continue;
    const file = freeName(context, pattern.replace("*", baseOf(document)));
    if (file === undefined) continue;
    yield {
      title: l10n.t('Move <{0}> out to "{1}"', use.name.value, file),
      kind: "refactor.extract",
      edits: [replacement(document, use, [`${use.name.value} ${written(file)}`])],
      create: { uri: resolve(document.uri, file), text: bodyOf(document, block.body) },
    };
  }
}

function bodyOf(document: ParsedDocument, { start, end }: Span): string {
  const text = document.text.slice(start, end);
  return text.endsWith("\n") ? text : text + lineEnd(document);
}

/** The configuration's own name without its ending. */
function baseOf({ uri }: ParsedDocument): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  const base = /^[\w.%~-]+$/.test(name) ? name.replace(/\.[^.]*$/, "").replace(/%[\dA-Fa-f]{2}/g, "-") : "";
  return base === "" ? "openvpn" : base;
}

/** The first of a few names that no file has; a name that cannot be looked up is not taken. */
function freeName({ files }: RefactorContext, wanted: string): string | undefined {
  const dot = wanted.lastIndexOf(".");
  const names = [wanted, ...[2, 3, 4, 5].map((n) => `${wanted.slice(0, dot)}-${n}${wanted.slice(dot)}`)];
  return names.find((name) => files?.stat(name) === "missing");
}

const written = (file: string): string => (/^[\w.~-]+$/.test(file) ? file : `"${file}"`);
