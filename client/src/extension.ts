import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { createLanguageClient } from "./language-client.ts";
import { registerNewFiles } from "./new-files.ts";
import { registerPreview } from "./preview/index.ts";
import { registerRecognition } from "./recognition.ts";
import { registerTargetStatus } from "./target-status.ts";
import { registerWillItRun } from "./will-it-run.ts";

export function activate(context: ExtensionContext): void {
  const client = createLanguageClient(context);
  registerPreview(context, client);
  registerCommands(context, client);
  registerNewFiles(context, client);
  registerWillItRun(context, client);
  registerTargetStatus(context);
  registerRecognition(context);
  // Not awaited: the window need not wait for the server, and the client itself tells when it fails.
  client.start().catch(() => undefined);
  context.subscriptions.push(client);
}
