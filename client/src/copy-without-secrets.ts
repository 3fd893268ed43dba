import { env, l10n, window } from "vscode";
import { WITHOUT_SECRETS_REQUEST, type WithoutSecretsParams } from "../../server/src/protocol.ts";
import type { LanguageServer } from "./language-server.ts";
import { activeDocument } from "./target.ts";

/** Puts the configuration in the focus on the clipboard, its keys and passwords left out. */
export async function copyWithoutSecrets(server: LanguageServer): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  const params: WithoutSecretsParams = { uri: document.uri.toString() };
  const text = await server.sendRequest<string | null>(WITHOUT_SECRETS_REQUEST, params);
  if (text === null) return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(
    l10n.t("Copied. Keys and passwords are left out; addresses and names are still in it."),
    5000,
  );
}
