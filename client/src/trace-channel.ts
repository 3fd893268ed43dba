import { EventEmitter, type ExtensionContext, LogLevel, type LogOutputChannel, workspace } from "vscode";
import { withoutTexts } from "./without-texts.ts";

/** The log as the conversation with the server is written to it: when `openvpn.trace.server` wants it, without texts. */
export function traceChannel(log: LogOutputChannel, { subscriptions }: ExtensionContext): LogOutputChannel {
  const changed = new EventEmitter<LogLevel>();
  // The client listens to the log's level alone; the setting counts as much.
  const level = () => (isWanted() ? LogLevel.Trace : log.logLevel);
  const tell = () => changed.fire(level());
  subscriptions.push(
    changed,
    log.onDidChangeLogLevel(tell),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SETTING) && tell()),
  );
  return Object.create(log, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (line: string) => log.info(withoutTexts(line)) },
  });
}

const SETTING = "openvpn.trace.server";

const isWanted = (): boolean => workspace.getConfiguration().get<string>(SETTING, "off") !== "off";
