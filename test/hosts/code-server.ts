import { once } from "node:events";
import { mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { codeServerEntry, hostNode } from "./paths.ts";
import { cleanEnvironment, runOrThrow, start } from "./processes.ts";

export interface CodeServer {
  /** "http://127.0.0.1:8118" */
  readonly address: string;
  /** "vscode-remote://127.0.0.1:8118/path" */
  remoteUri(file: string): string;
  stop(): Promise<void>;
  /** Settles when it ends by itself or is stopped. */
  readonly closed: Promise<unknown>;
}

export interface CodeServerOptions {
  /** Holds everything the editor writes: settings, extensions, sockets, logs. */
  readonly home: string;
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly flags?: readonly string[];
}

/** Starts VS Code for the browser on 127.0.0.1, without a password, and waits until it answers. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const port = options.port ?? (await freePort());
  const authority = `127.0.0.1:${port}`;
  prepareHome(options);
  const logFile = path.join(options.home, "code-server.log");
  const log = openSync(logFile, "w");
  const flags = ["--bind-addr", authority, "--auth", "none", ...quietFlags, ...(options.flags ?? [])];
  const child = start(hostNode, [codeServerEntry, ...folderFlags(options.home), ...flags], {
    env: environment(options.home, options.env),
    stdio: ["ignore", log, log],
  });
  const closed = once(child, "exit");
  const address = `http://${authority}`;
  const deadline = Date.now() + 60_000;
  while (!(await answers(`${address}/healthz`))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`code-server did not start:\n${readFileSync(logFile, "utf8").slice(-4000)}`);
    await delay(100);
  }
  return { address, remoteUri: (file) => `vscode-remote://${authority}${file}`, stop: child.end, closed };
}

/** Installs a packaged extension where {@link startCodeServer} with the same home finds it. */
export const installExtension = (home: string, vsix: string): Promise<string> =>
  runOrThrow(hostNode, [codeServerEntry, ...folderFlags(home), "--install-extension", vsix], {
    env: environment(home),
  });

/** A port that was free a moment ago; `wanted` itself when that is. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}

const quietFlags = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-getting-started-override",
  "--ignore-last-opened",
];

const folderFlags = (home: string) => [
  ...["--config", path.join(home, "config.yaml")],
  ...["--user-data-dir", path.join(home, "user-data")],
  ...["--extensions-dir", path.join(home, "extensions")],
];

const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "files.autoSave": "off",
};

function prepareHome({ home, settings }: CodeServerOptions): void {
  const user = path.join(home, "user-data", "User");
  mkdirSync(user, { recursive: true });
  mkdirSync(path.join(home, "tmp"), { recursive: true });
  writeFileSync(path.join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }));
  writeFileSync(path.join(home, "config.yaml"), "auth: none\n");
}

const environment = (home: string, extra: NodeJS.ProcessEnv = {}) =>
  cleanEnvironment({
    HOME: home,
    TMPDIR: path.join(home, "tmp"),
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    XDG_RUNTIME_DIR: path.join(home, "tmp"),
    EXTENSIONS_GALLERY: "{}",
    ...extra,
  });

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
