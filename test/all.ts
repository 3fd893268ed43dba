import { readFileSync } from "node:fs";
import path from "node:path";
import { main, temporaryFolder } from "./hosts/lifetime.ts";
import { root } from "./hosts/paths.ts";
import { start } from "./hosts/processes.ts";
import { addTotals, sumTotals } from "./support/totals.ts";

/** Scripts of package.json. Each counts as one check, if it does not count its own. */
const SCRIPTS = ["build", "lint", "dead-code", "types", "unit", "e2e", "ui", "accessibility"];

/** `npm test`: everything, to the end even after a failure; further scripts to run may be named. */
main(async () => {
  const folder = temporaryFolder();
  process.env.OPENVPN_TEST_TOTALS = path.join(folder, "totals");
  const failures: string[] = [];
  for (const script of [...SCRIPTS, ...process.argv.slice(2)]) {
    const vitestReport = path.join(folder, "vitest.json");
    const extra =
      script === "unit" ? ["--", "--reporter=default", "--reporter=json", `--outputFile=${vitestReport}`] : [];
    console.log(`\n── ${script}`);
    const code = await runScript(script, extra);
    if (script === "unit") addTotals(vitestTotals(vitestReport));
    else if (script !== "e2e" && script !== "ui")
      addTotals(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    if (code !== 0) failures.push(script);
  }
  const { passed, failed } = sumTotals(process.env.OPENVPN_TEST_TOTALS);
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  console.log(`\n${passed} passed, ${Math.max(failed, failures.length)} failed`);
  return failures.length === 0 ? 0 : 1;
});

function runScript(script: string, extra: readonly string[]): Promise<number> {
  const child = start("npm", ["run", "-s", script, ...extra], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function vitestTotals(report: string) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
