import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.ts";
import { startLanguageServer } from "./language-server.ts";
import { registerNewFiles } from "./new-files.ts";
import { registerPreview } from "./preview/index.ts";
import { registerRecognition } from "./recognition.ts";
import { registerTargetStatus } from "./target-status.ts";
import { registerWillItRun } from "./will-it-run.ts";

export function activate(context: ExtensionContext): void {
  const server = startLanguageServer(context);
  registerPreview(context, server);
  registerCommands(context, server);
  registerNewFiles(context, server);
  registerWillItRun(context, server);
  registerTargetStatus(context);
  registerRecognition(context);
}
