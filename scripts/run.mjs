// Runs a TypeScript file of the project: `node scripts/run.mjs path/to/file.ts arguments…`.
import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error("Which file? usage: node scripts/run.mjs FILE.ts [arguments]");
const root = path.resolve(import.meta.dirname, "..");
const outfile = path.join(root, "node_modules", ".cache", `run-${path.basename(entry, ".ts")}-${process.pid}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "error",
});
process.argv = [process.argv[0] ?? "node", entry, ...args];
process.on("exit", () => rmSync(outfile, { force: true }));
await import(pathToFileURL(outfile).href);
