import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { type ExtensionContext, env, l10n, Uri } from "vscode";

/**
 * The page: one script, one style sheet, and nothing that is loaded. Both are in it, as each file that a page loads
 * goes back to the machine where the extension runs.
 */
export function pageHtml({ extensionUri }: ExtensionContext): string {
  const textOf = (name: string) =>
    inHtml(readFileSync(Uri.joinPath(extensionUri, "dist", "webview", name).fsPath, "utf8"));
  const nonce = randomBytes(18).toString("base64");
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${escapeHtml(l10n.bundle === undefined ? "en" : env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(l10n.t("Routing preview"))}</title>
<style nonce="${nonce}">${textOf("preview.css")}</style>
</head>
<body data-l10n="${escapeHtml(l10n.bundle === undefined ? "" : JSON.stringify(l10n.bundle))}">
<div id="root"></div>
<script type="module" nonce="${nonce}">${textOf("preview.js")}</script>
</body>
</html>`;
}

/** A script or a style sheet in which no string ends its element. */
const inHtml = (text: string): string => text.replace(/<(?=\/script|\/style|!--)/gi, "<\\");

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
