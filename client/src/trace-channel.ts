import type { LogOutputChannel } from "vscode";
import { withoutTexts } from "./without-texts.ts";

/** The log as the conversation with the server is written to it (at log level Trace): without the documents' texts. */
export const traceChannel = (log: LogOutputChannel): LogOutputChannel =>
  Object.create(log, { trace: { value: (line: string) => log.trace(withoutTexts(line)) } });
