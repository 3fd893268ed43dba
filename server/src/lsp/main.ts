import { type ConnectionStrategy, createConnection, LSPErrorCodes, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./connection.ts";
import { readFile, resolveFile, workspaceFiles } from "./files.ts";
import { findConfigurations } from "./find-configurations.ts";
import { inOnePiece } from "./in-one-piece.ts";

/** A request that is taken back while it waits for its turn costs nothing. */
const connectionStrategy: ConnectionStrategy = {
  cancelUndispatched: ({ jsonrpc }) => ({
    jsonrpc,
    id: null,
    error: { code: LSPErrorCodes.RequestCancelled, message: "Request cancelled" },
  }),
};

// Which transport (`--stdio`, `--node-ipc`, …) is read from the command line; the server ends with its client.
const connection = process.argv.includes("--stdio")
  ? createConnection(ProposedFeatures.all, process.stdin, inOnePiece(process.stdout), { connectionStrategy })
  : createConnection(ProposedFeatures.all, { connectionStrategy });
serve(connection, {
  filesFor: workspaceFiles,
  read: readFile,
  resolve: resolveFile,
  configurations: findConfigurations,
  now: () => Date.now(),
});
