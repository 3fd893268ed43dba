import { type ExtensionContext, languages, type TextDocument, workspace } from "vscode";
import { looksLikeOpenVpn } from "./looks-like-openvpn.ts";
import { LANGUAGE } from "./target.ts";

/** Gives `.conf` files that are OpenVPN's their language, once each: who takes it back is not asked again. */
export function registerRecognition(context: ExtensionContext): void {
  const seen = new Set<string>();
  const recognise = (document: TextDocument) => {
    if (!isCandidate(document) || seen.has(document.uri.toString())) return;
    seen.add(document.uri.toString());
    if (looksLikeOpenVpn(document.getText())) void languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  workspace.textDocuments.forEach(recognise);
  context.subscriptions.push(workspace.onDidOpenTextDocument(recognise));
}

const isCandidate = ({ languageId, uri }: TextDocument): boolean =>
  (languageId === "properties" || languageId === "plaintext" || languageId === "ini") && uri.path.endsWith(".conf");
