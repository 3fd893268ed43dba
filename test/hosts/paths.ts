import { existsSync } from "node:fs";
import path from "node:path";

/** npm runs every script from the project's root. */
export const root = process.cwd();

/** Where the editor for the browser is installed; several checkouts may share one. */
export const hostFolder = process.env.VSCODE_HOST_DIR ?? path.join(root, ".vscode-host");

/** VS Code 1.139 for the browser and the Node it needs, both from npm. */
export const hostPackages: Readonly<Record<string, string>> = {
  [`node-linux-${process.arch}`]: "24.21.0",
  "code-server": "4.139.1",
};

export const codeServerFolder = path.join(hostFolder, "node_modules", "code-server");
export const codeServerEntry = path.join(codeServerFolder, "out", "node", "entry.js");

/** Node 24: the one that runs us, else the one beside code-server. */
export const hostNode = process.version.startsWith("v24.")
  ? process.execPath
  : path.join(hostFolder, "node_modules", `node-linux-${process.arch}`, "bin", "node");

const browsers = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A browser of Chromium's family; undefined where there is none. */
export const findChromium = (): string | undefined => browsers.find((file) => file !== "" && existsSync(file));
