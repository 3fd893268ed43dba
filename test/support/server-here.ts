import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serve } from "../../server/src/lsp/connection.ts";
import type { Environment } from "../../server/src/lsp/environment.ts";

const NOTHING: Environment = {
  filesFor: () => undefined,
  read: () => undefined,
  configurations: () => [],
  resolve: (_base, name) => name,
  now: () => 0,
};

/** A server in this process, on a machine without files but for what `environment` says; the client's end of it. */
export function serverHere(environment: Partial<Environment> = {}): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(server, { ...NOTHING, ...environment });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}
