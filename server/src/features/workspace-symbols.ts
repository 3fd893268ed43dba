import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver-types";
import type { ParsedDocument } from "./document.ts";
import { documentSymbols } from "./document-symbols.ts";

const MOST = 500;

/** The outline entries of all these configurations whose name or detail has the letters of the query in order. */
export function workspaceSymbols(documents: Iterable<ParsedDocument>, query: string): SymbolInformation[] {
  const letters = query.toLowerCase().replace(/\s/g, "");
  const found: SymbolInformation[] = [];
  for (const document of documents) {
    for (const symbol of flat(documentSymbols(document))) {
      const name = symbol.detail ? `${symbol.name} ${symbol.detail}` : symbol.name;
      if (!hasInOrder(name.toLowerCase(), letters)) continue;
      found.push({ name, kind: symbol.kind, location: { uri: document.uri, range: symbol.selectionRange } });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

function* flat(symbols: readonly DocumentSymbol[]): Iterable<DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* symbol.children ?? [];
  }
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
