import { randomBytes } from "node:crypto";
import { type ExtensionContext, env, l10n, Uri, type Webview } from "vscode";

/** The shell of the page: one script, one style sheet, nothing else may load. */
export function pageHtml(webview: Webview, { extensionUri }: ExtensionContext): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", "webview", name)).toString();
  const nonce = randomBytes(18).toString("base64");
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!doctype html>
<html lang="${escapeHtml(l10n.bundle === undefined ? "en" : env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(l10n.t("Routing preview"))}</title>
<link rel="stylesheet" href="${file("preview.css")}">
</head>
<body data-l10n="${escapeHtml(l10n.bundle === undefined ? "" : JSON.stringify(l10n.bundle))}">
<div id="root"></div>
<script type="module" nonce="${nonce}" src="${file("preview.js")}"></script>
</body>
</html>`;
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
