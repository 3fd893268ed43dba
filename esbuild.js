import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

/** @type {import("esbuild").BuildOptions} */
const common = {
  outdir: "dist",
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
  charset: "utf8",
};

/** @type {import("esbuild").BuildOptions} */
const node = {
  ...common,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  outExtension: { ".js": ".cjs" },
};

const builds = [
  { ...node, entryPoints: { server: "server/src/lsp/main.ts" } },
  { ...node, entryPoints: { cli: "server/src/cli/main.ts" }, banner: { js: "#!/usr/bin/env node" } },
  { ...node, entryPoints: { extension: "client/src/extension.ts" }, external: ["vscode"] },
  {
    ...common,
    platform: "browser",
    format: "esm",
    target: "es2022",
    entryPoints: { preview: "client/webview/preview.ts" },
    outdir: "dist/webview",
  },
];

/** The page of each rule, side by side: `<code>.md`. */
function copyRulePages() {
  rmSync("dist/rules", { recursive: true, force: true });
  mkdirSync("dist/rules", { recursive: true });
  for (const file of readdirSync("server/src/rules", { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".md"))
      copyFileSync(path.join("server/src/rules", file), path.join("dist/rules", path.basename(file)));
  }
}

copyRulePages();
if (watch) await Promise.all(builds.map(async (options) => (await context(options)).watch()));
else await Promise.all(builds.map((options) => build(options).catch(() => (process.exitCode = 1))));
