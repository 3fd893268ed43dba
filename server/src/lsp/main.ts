import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./connection.ts";
import { readFile, resolveFile, workspaceFiles } from "./files.ts";
import { findConfigurations } from "./find-configurations.ts";

// Which transport (`--stdio`, `--node-ipc`, …) is read from the command line; the server ends with its client.
const connection = createConnection(ProposedFeatures.all);
serve(connection, {
  filesFor: workspaceFiles,
  read: readFile,
  resolve: resolveFile,
  configurations: findConfigurations,
  now: () => Date.now(),
});
