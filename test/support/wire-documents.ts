import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Position } from "vscode-languageserver/node";
import type { Running } from "./server-process.ts";

/** What an editor says that asks for diagnostics itself. */
export const PULL = { textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } } };

/** A client's file in which nothing is wrong; line 6 comes next. */
export const CLIENT = "client\ndev tun\nremote vpn.example.com\nca ca.crt\nauth-user-pass\nremote-cert-tls server\n";

/** A position; both count from zero. */
export const at = (line: number, character: number): Position => ({ line, character });

/** A folder on the disk for documents, which `remove` takes away. */
export function documentFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-documents-"));
  return {
    folder,
    uriOf: (name: string): string => pathToFileURL(path.join(folder, name)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens a document as an editor does. */
export async function open(
  { connection }: Pick<Running, "connection">,
  uri: string,
  text: string,
): Promise<{ uri: string }> {
  const textDocument = { uri, languageId: "openvpn", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  return { uri };
}

/** Asks for the codes that the server finds in an open document. */
export async function pull({ connection }: Running, textDocument: { uri: string }): Promise<readonly unknown[]> {
  const report: { items: { code?: unknown }[] } = await connection.sendRequest("textDocument/diagnostic", {
    textDocument,
  });
  return report.items.map(({ code }) => code);
}
