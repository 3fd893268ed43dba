import { existsSync } from "node:fs";
import path from "node:path";

/** npm runs every script from the project's root. */
export const root = process.cwd();

/** The VS Codes for the browser that npm has, each with the Node it needs: the newest, and the oldest we run in. */
const hosts = {
  newest: { node: "24.21.0", "code-server": "4.139.1" },
  oldest: { node: "20.9.0", "code-server": "4.93.1", [`@vscode/ripgrep-linux-${process.arch}`]: "1.18.0" },
};

const host = process.env.VSCODE_HOST === "oldest" ? "oldest" : "newest";
const { node, ...packages } = hosts[host];
const sharedFolder = process.env.VSCODE_HOST_DIR ?? path.join(root, ".vscode-host");

/** Where the editor for the browser is installed; several checkouts may share one. */
export const hostFolder = host === "newest" ? sharedFolder : path.join(sharedFolder, host);

export const hostPackages: Readonly<Record<string, string>> = {
  [`node-linux-${process.arch}`]: node,
  ...packages,
};

export const codeServerFolder = path.join(hostFolder, "node_modules", "code-server");
export const codeServerEntry = path.join(codeServerFolder, "out", "node", "entry.js");

/** The Node beside code-server, as each wants its own. */
export const hostNode = path.join(hostFolder, "node_modules", `node-linux-${process.arch}`, "bin", "node");

const browsers = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A browser of Chromium's family; undefined where there is none. */
export const findChromium = (): string | undefined => browsers.find((file) => file !== "" && existsSync(file));
