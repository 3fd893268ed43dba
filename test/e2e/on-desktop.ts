import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "../hosts/paths.ts";
import type { Suite } from "./suite.ts";

/** Runs the suite in a desktop VS Code. */
export async function runOnDesktop(vscodeExecutablePath: string, suite: Suite): Promise<void> {
  console.log(`Desktop VS Code: ${vscodeExecutablePath}`);
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite.entry,
    extensionTestsEnv: { OPENVPN_TEST_RESULT: suite.resultFile },
    launchArgs: [suite.workspace, "--disable-extensions", "--user-data-dir", path.join(suite.home, "user-data")],
  }).catch((error: unknown) => console.log(error instanceof Error ? error.message : error));
}
