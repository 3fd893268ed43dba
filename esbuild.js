import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, context } from "esbuild";
import { overBudget } from "./scripts/bundling/budgets.mjs";
import { builtinsWhenUsed } from "./scripts/bundling/builtins-when-used.mjs";
import { CLIENT_PARTS, lateParts, SERVER_PARTS, SHARED, sharedModules } from "./scripts/bundling/late-parts.mjs";
import { noticesOf } from "./scripts/bundling/notices.mjs";

const watch = process.argv.includes("--watch");
const production = process.argv.includes("--production");

/** @type {import("esbuild").BuildOptions} */
const common = {
  outdir: "dist",
  bundle: true,
  metafile: true,
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions} */
const node = {
  ...common,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  // One character beyond Latin-1 makes V8 keep and read the whole bundle with two bytes for each.
  charset: "ascii",
  outExtension: { ".js": ".cjs" },
};

/** @type {import("esbuild").BuildOptions} */
const client = {
  ...node,
  external: ["vscode"],
  alias: {
    "semver/functions/parse": "./scripts/bundling/checked-by-engines.cjs",
    "semver/functions/satisfies": "./scripts/bundling/checked-by-engines.cjs",
  },
};

const builds = [
  { ...node, entryPoints: { server: "server/src/lsp/start.ts" } },
  {
    ...node,
    entryPoints: { "language-server": "server/src/lsp/main.ts" },
    plugins: [lateParts(SERVER_PARTS), sharedModules, builtinsWhenUsed],
  },
  {
    ...node,
    entryPoints: { cli: "server/src/cli/main.ts" },
    plugins: [lateParts(SERVER_PARTS), sharedModules],
    banner: { js: "#!/usr/bin/env node" },
  },
  { ...node, entryPoints: SERVER_PARTS, plugins: [sharedModules] },
  { ...node, entryPoints: SHARED },
  { ...client, entryPoints: { extension: "client/src/extension.ts" }, plugins: [lateParts(CLIENT_PARTS)] },
  { ...client, entryPoints: CLIENT_PARTS },
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
  for (const folder of ["server/src/rules", "server/src/features/pair/pages"]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (file.endsWith(".md")) copyFileSync(path.join(folder, file), path.join("dist/rules", path.basename(file)));
    }
  }
}

/** The pages of the directives, made from what the server knows of them: `directives/<category>.md`. */
async function writeDirectivePages() {
  mkdirSync("dist/rules/directives", { recursive: true });
  const outfile = "dist/directive-pages.cjs";
  await build({
    ...node,
    outdir: undefined,
    outExtension: undefined,
    outfile,
    sourcemap: false,
    entryPoints: ["scripts/directive-pages.ts"],
  });
  const {
    default: { directivePages },
  } = await import(pathToFileURL(path.resolve(outfile)).href);
  rmSync(outfile);
  for (const [category, text] of directivePages()) writeFileSync(`dist/rules/directives/${category}.md`, text);
}

/** Builds each bundle although another one fails; notes whose packages are in them, and whether they have grown too large. */
async function buildAll() {
  const results = await Promise.all(builds.map((options) => build(options).catch(() => undefined)));
  const metafiles = results.flatMap((result) => (result === undefined ? [] : [result.metafile]));
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticesOf(metafiles));
  const tooLarge = production ? overBudget() : [];
  for (const sentence of tooLarge) console.error(sentence);
  if (metafiles.length < builds.length || tooLarge.length > 0) process.exitCode = 1;
}

copyRulePages();
await writeDirectivePages();
if (watch) await Promise.all(builds.map(async (options) => (await context(options)).watch()));
else await buildAll();
