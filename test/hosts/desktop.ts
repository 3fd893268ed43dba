import { existsSync, readFileSync, realpathSync } from "node:fs";
import https from "node:https";
import path from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { root } from "./paths.ts";

/** Where windows can be shown. */
export const hasDisplay = (): boolean =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The VS Code that VSCODE_EXECUTABLE names: its program, or the command line beside it. */
export function namedDesktop(): string | undefined {
  const named = process.env.VSCODE_EXECUTABLE;
  return named === undefined || named === "" ? undefined : programOf(named);
}

/** The VS Code whose `code` is on the PATH. */
export function installedDesktop(): string | undefined {
  const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
  return found === undefined ? undefined : programOf(found);
}

/** A downloaded VS Code, undefined where it cannot be fetched. */
export async function downloadedDesktop(version: string): Promise<string | undefined> {
  const present = existsSync(path.join(root, ".vscode-test"));
  if (!present && !(await isReachable("https://update.code.visualstudio.com/api/releases/stable"))) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version, timeout: 15_000 });
  } catch (error) {
    console.log(`VS Code cannot be downloaded: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/** Which process runs the windows of this user data folder; it outlives the command that started it. */
export function desktopProcess(userData: string): number | undefined {
  try {
    return Number(readFileSync(path.join(userData, "code.lock"), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** `code` starts the program and returns; the program itself stays, and ends when told to. */
function programOf(executable: string): string {
  const real = existsSync(executable) ? realpathSync(executable) : executable;
  const folder = path.dirname(real);
  const programs = ["../code", "../Code.exe", "../../../MacOS/Electron", "../../../MacOS/Code"];
  return programs.map((program) => path.resolve(folder, program)).find(isProgram) ?? real;
  function isProgram(file: string): boolean {
    return path.basename(folder) === "bin" && existsSync(file);
  }
}

/** Whether there is any network to download from, within three seconds. */
function isReachable(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = https.get(url, { timeout: 3000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once("timeout", () => request.destroy());
    request.once("close", () => resolve(false));
    request.once("error", () => resolve(false));
  });
}
