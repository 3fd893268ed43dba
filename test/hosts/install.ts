import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Unavailable } from "./lifetime.ts";
import { codeServerEntry, codeServerFolder, findChromium, hostFolder, hostNode, hostPackages } from "./paths.ts";
import { cleanEnvironment, runOrThrow, step } from "./processes.ts";

/** Puts VS Code for the browser into {@link hostFolder}, from npm alone and without a compiler. */
export async function installCodeServer(): Promise<void> {
  const stamp = path.join(hostFolder, "installed.json");
  const wanted = JSON.stringify(hostPackages);
  const present = existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (present && existsSync(hostNode) && existsSync(codeServerEntry)) return;
  if (process.platform !== "linux")
    throw new Unavailable("No VS Code to run in: install VS Code, or name its executable in VSCODE_EXECUTABLE.");
  await step("Installing VS Code for the browser from npm (once; about 0.9 GB)", async () => {
    rmSync(hostFolder, { recursive: true, force: true });
    mkdirSync(hostFolder, { recursive: true });
    const manifest = { name: "vscode-host", private: true, dependencies: hostPackages, overrides };
    writeFileSync(path.join(hostFolder, "package.json"), JSON.stringify(manifest, undefined, 2));
    await npmInstall(hostFolder);
    // What code-server's own install script fetches, without its native builds: none is needed here.
    // The old one asks for versions of the terminal's parts that npm thinks do not go together.
    for (const part of ["lib/vscode", "lib/vscode/extensions"])
      await npmInstall(path.join(codeServerFolder, part), "--no-save", "--omit=dev", "--legacy-peer-deps");
    replaceUnbuiltParts();
    writeFileSync(stamp, wanted);
  });
}

/** The browser that shows it; installed where that can be done without asking. */
export async function installChromium(): Promise<string> {
  const present = findChromium();
  if (present !== undefined) return present;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Unavailable(
      "No Chromium: install it (Debian: sudo apt-get install chromium) or name a browser of its family in CHROMIUM.",
    );
  await step("Installing Chromium from Debian's packages", async () => {
    await aptGet("update");
    await aptGet("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  });
  const installed = findChromium();
  if (installed === undefined)
    throw new Unavailable("Chromium was installed, but is not in /usr/bin: name it in CHROMIUM.");
  return installed;
}

/** The old server has parts that are built or fetched when it is installed; it runs with less. */
function replaceUnbuiltParts(): void {
  const modules = path.join(codeServerFolder, "lib", "vscode", "node_modules");
  for (const [name, source] of Object.entries(substitutes))
    if (existsSync(path.join(modules, name))) writeFileSync(path.join(modules, name, "index.js"), source);
  const search = path.join(hostFolder, "node_modules", "@vscode", `ripgrep-linux-${process.arch}`, "bin");
  if (existsSync(search)) symlinkSync(search, path.join(modules, "@vscode", "ripgrep", "bin"));
}

/** By the name of the module: a watchdog that never bites, a log that writes nothing. */
const substitutes = {
  "native-watchdog": "exports.start = () => undefined;",
  "@vscode/spdlog": `
    const { mkdirSync } = require("node:fs");
    const ignore = () => undefined;
    const log = new Proxy({}, { get: (_, name) => (name === "then" ? undefined : ignore) });
    const create = async (_, file) => (mkdirSync(require("node:path").dirname(file), { recursive: true }), log);
    Object.assign(exports, { setFlushOn: ignore, createRotatingLogger: create, createAsyncRotatingLogger: create });
  `,
};

/** The one native module without which code-server does not start, in the first version that comes built. */
const overrides = { argon2: "0.44.0" };

const npmInstall = (cwd: string, ...options: string[]) =>
  runOrThrow("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...options], {
    cwd,
    env: cleanEnvironment(),
  });

const aptGet = (...args: string[]) =>
  runOrThrow("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", ...args], {
    env: cleanEnvironment({ DEBIAN_FRONTEND: "noninteractive" }),
  });
