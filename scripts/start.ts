import { cpSync, readdirSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort, installExtension, startCodeServer } from "../test/hosts/code-server.ts";
import {
  desktopProcess,
  downloadedDesktop,
  hasDisplay,
  installedDesktop,
  namedDesktop,
} from "../test/hosts/desktop.ts";
import { installCodeServer } from "../test/hosts/install.ts";
import { atEnd, main, temporaryFolder } from "../test/hosts/lifetime.ts";
import { root } from "../test/hosts/paths.ts";
import { cleanEnvironment, runOrThrow, start, step } from "../test/hosts/processes.ts";
import { packExtension } from "../test/hosts/vsix.ts";

/** `npm start`: builds the extension and opens a VS Code with the sample pair, on the desktop or in the browser. */
main(async () => {
  const home = temporaryFolder();
  const samples = path.join(home, "samples");
  cpSync(path.join(root, "samples"), samples, { recursive: true });
  const pair = ["server.ovpn", "client.ovpn"].map((name) => path.join(samples, name));
  const desktop = await findDesktop();
  return desktop === undefined ? serveInBrowser(home, samples, pair) : openOnDesktop(desktop, home, [samples, ...pair]);
});

async function findDesktop(): Promise<string | undefined> {
  const named = namedDesktop();
  if (named !== undefined) return named;
  return hasDisplay() ? (installedDesktop() ?? (await downloadedDesktop("stable"))) : undefined;
}

async function openOnDesktop(program: string, home: string, paths: readonly string[]): Promise<number> {
  await step("Building", () => runOrThrow(process.execPath, ["esbuild.js"], { cwd: root }));
  const userData = path.join(home, "user-data");
  const profile = ["--user-data-dir", userData, "--extensions-dir", path.join(home, "extensions")];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const quiet = ["--skip-welcome", "--skip-release-notes", "--disable-workspace-trust", "--disable-telemetry"];
  const flags = ["--new-window", "--wait", `--extensionDevelopmentPath=${root}`, ...profile, ...quiet, ...asRoot];
  const window = start(program, [...flags, ...paths], { stdio: "ignore", env: cleanEnvironment() });
  atEnd(() => endProcess(desktopProcess(userData)));
  console.log(`VS Code is open: ${program}\nClose its window, or press Ctrl+C here, to end it.`);
  const code = await new Promise<number>((resolve, reject) => {
    window.once("error", reject);
    window.once("exit", (exitCode) => resolve(exitCode ?? 1));
  });
  while (isRunning(desktopProcess(userData))) await delay(500);
  return code;
}

async function serveInBrowser(home: string, folder: string, pair: readonly string[]): Promise<number> {
  await installCodeServer();
  const vsix = path.join(home, "openvpn-lens.vsix");
  await step("Building and packing the extension", () => packExtension(vsix));
  await step("Installing it into VS Code", () => installExtension(home, vsix));
  const port = await freePort(Number(process.env.PORT) || 8118);
  const server = await startCodeServer({ home, port, flags: [folder] });
  console.log(`\nVS Code is ready in your browser: ${server.address}\nPress Ctrl+C to end it.`);
  await openInFirstWindow(path.join(home, "tmp"), pair);
  await server.closed;
  return 1;
}

/** Waits for somebody to look, then opens the files in that window, as `code FILE` does in its terminal. */
async function openInFirstWindow(sockets: string, files: readonly string[]): Promise<void> {
  for (;;) {
    const socket = readdirSync(sockets).find((name) => /^vscode-ipc-.*\.sock$/.test(name));
    if (socket !== undefined) return postOpen(path.join(sockets, socket), files);
    await delay(300);
  }
}

function postOpen(socketPath: string, files: readonly string[]): Promise<void> {
  const fileURIs = files.map((file) => `vscode-remote://127.0.0.1${file}`);
  const body = JSON.stringify({ type: "open", fileURIs, folderURIs: [], forceReuseWindow: true });
  return new Promise((resolve) => {
    const request = http.request({ socketPath, path: "/", method: "POST" }, (response) => {
      response.resume();
      response.once("end", resolve);
    });
    request.once("error", () => resolve());
    request.end(body);
  });
}

function isRunning(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function endProcess(pid: number | undefined): void {
  if (pid !== undefined && isRunning(pid)) process.kill(pid, "SIGTERM");
}
