import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { runWithCodeCache } from "../node/run-with-code-cache.ts";

/** By then most of what a session needs has been compiled. */
const SAVE_AFTER_MS = 5000;

/** `--code-cache=FOLDER`, or a folder of the user's for what can be made anew; undefined where there is to be none. */
function codeCacheFolder({ argv, env, platform }: NodeJS.Process): string | undefined {
  if (argv.includes("--no-code-cache")) return undefined;
  const option = "--code-cache=";
  const given = argv.find((word) => word.startsWith(option));
  if (given !== undefined) return given.slice(option.length) || undefined;
  return path.join(userCache(env, platform), "openvpn-lens");
}

function userCache({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  switch (platform) {
    case "win32":
      return LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local");
    case "darwin":
      return path.join(homedir(), "Library", "Caches");
    default:
      return XDG_CACHE_HOME ?? path.join(homedir(), ".cache");
  }
}

const server = path.join(__dirname, "language-server.cjs");
const folder = codeCacheFolder(process);
if (folder === undefined) createRequire(__filename)(server);
else {
  const { fromCache, save } = runWithCodeCache(server, folder);
  if (!fromCache) {
    const timer = setTimeout(save, SAVE_AFTER_MS).unref();
    process.once("exit", () => {
      clearTimeout(timer);
      save();
    });
  }
}
