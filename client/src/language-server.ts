import { type ExtensionContext, window } from "vscode";
import { createLanguageClient } from "./language-client.ts";

/** The language server as the rest of the extension knows it; what is asked before it runs waits for it. */
export interface LanguageServer {
  sendRequest<Result>(method: string, params: unknown): Promise<Result>;
  sendNotification(method: string, params: unknown): Promise<void>;
  restart(): Promise<void>;
  showLog(): void;
}

/** Starts the server as soon as the extension stands: to load the client library takes longer than all the rest. */
export function startLanguageServer(context: ExtensionContext): LanguageServer {
  const log = window.createOutputChannel("OpenVPN", { log: true });
  const client = new Promise((resolve) => setImmediate(resolve)).then(() => createLanguageClient(context, log));
  // Nobody waits for the start, and the client itself tells when it fails.
  client.then((started) => started.start()).catch(() => undefined);
  context.subscriptions.push(log, { dispose: () => client.then((started) => started.dispose()) });
  return {
    sendRequest: async (method, params) => (await client).sendRequest(method, params),
    sendNotification: async (method, params) => (await client).sendNotification(method, params),
    restart: async () => (await client).restart(),
    showLog: () => log.show(),
  };
}
