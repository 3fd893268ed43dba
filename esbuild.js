import { rmSync } from "node:fs";
import { build, context } from "esbuild";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "info",
  charset: "utf8",
};

/** @type {import("esbuild").BuildOptions} */
const node = { ...common, platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"] };

const builds = [
  { ...node, entryPoints: { server: "server/src/lsp/main.ts" }, outdir: "dist", outExtension: { ".js": ".cjs" } },
  {
    ...node,
    entryPoints: { cli: "server/src/cli/main.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...node,
    entryPoints: { extension: "client/src/extension.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  },
  {
    ...common,
    platform: "browser",
    format: "esm",
    target: "es2022",
    entryPoints: { preview: "client/webview/preview.ts" },
    outdir: "dist/webview",
  },
];

if (watch) {
  for (const options of builds) await (await context(options)).watch();
} else {
  rmSync("dist", { recursive: true, force: true });
  await Promise.all(builds.map((options) => build(options)));
}
