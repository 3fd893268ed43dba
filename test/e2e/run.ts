import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { downloadedDesktop, hasDisplay, namedDesktop } from "../hosts/desktop.ts";
import { main, temporaryFolder } from "../hosts/lifetime.ts";
import { root } from "../hosts/paths.ts";
import { addTotals } from "../support/totals.ts";
import { runInBrowser } from "./in-browser.ts";
import { runOnDesktop } from "./on-desktop.ts";
import type { Suite, TestResult } from "./suite.ts";

/** The oldest VS Code that the extension promises to run in. */
const OLDEST = "1.91.0";

main(async () => {
  const home = temporaryFolder();
  const suite = await prepare(home);
  const desktop =
    namedDesktop() ?? (hasDisplay() ? await downloadedDesktop(process.env.VSCODE_VERSION ?? OLDEST) : undefined);
  if (desktop === undefined) await runInBrowser(suite);
  else await runOnDesktop(desktop, suite);
  return judge(suite.resultFile);
});

async function prepare(home: string): Promise<Suite> {
  const workspace = path.join(home, "workspace");
  for (const source of ["samples", "test/fixtures/workspace"])
    cpSync(path.join(root, source), workspace, { recursive: true });
  const outdir = path.join(root, ".tsbuild", "e2e");
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ["test/e2e/index.ts", "test/e2e/*.test.ts"],
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return { home, workspace, entry: path.join(outdir, "index.cjs"), resultFile: path.join(home, "results.json") };
}

function judge(resultFile: string): number {
  const results: readonly TestResult[] = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, "utf8")) : [];
  for (const { title, milliseconds, failure } of results)
    console.log(failure === undefined ? `  ok    ${title} (${milliseconds} ms)` : `  FAIL  ${title}\n${failure}`);
  if (results.length === 0) console.log("  FAIL  no test ran");
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  addTotals({ passed: results.length - failed, failed: results.length === 0 ? 1 : failed });
  return failed === 0 && results.length > 0 ? 0 : 1;
}
