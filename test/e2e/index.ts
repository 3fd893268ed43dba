import { readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import type { TestResult } from "./suite.ts";

/** What VS Code calls to run the suite, on every host; the results go to the file that OPENVPN_TEST_RESULT names. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: "min" });
  for (const file of readdirSync(__dirname)
    .filter((name) => name.endsWith(".test.cjs"))
    .sort())
    mocha.addFile(path.join(__dirname, file));
  const results: TestResult[] = [];
  await new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => results.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }));
    runner.on("fail", (test, error: Error) =>
      results.push({
        title: test.fullTitle(),
        milliseconds: test.duration ?? 0,
        failure: error.stack ?? String(error),
      }),
    );
  });
  report(results);
  if (results.some(({ failure }) => failure !== undefined)) throw new Error("Tests failed");
}

function report(results: readonly TestResult[]): void {
  const file = process.env.OPENVPN_TEST_RESULT;
  if (file === undefined) return;
  writeFileSync(`${file}.part`, JSON.stringify(results));
  renameSync(`${file}.part`, file);
}
