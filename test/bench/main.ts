import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { besideKernel } from "./beside-kernel.ts";
import { besideOpenvpn } from "./beside-openvpn.ts";
import { editorFeatures } from "./editor-features.ts";
import { inProcess } from "./in-process.ts";
import { memory } from "./memory.ts";
import { overTheWire } from "./over-the-wire.ts";
import { percentiles } from "./percentiles.ts";
import { report } from "./report.ts";

const SIZES = [300, 8000, 15_000];

/** `npm run bench [-- --quick]`: measures, prints, and writes BENCHMARKS.md; quick leaves out longer files where that takes minutes. */
async function main(): Promise<void> {
  const quick = process.argv.includes("--quick");
  installPeers();
  const log = (line: string): void => console.error(`… ${line}`);
  const tables = [inProcess(SIZES)];
  const [parser, kernel] = [besideOpenvpn(), besideKernel()];
  if (parser === undefined) log("openvpn is not installed: its table is left out");
  else tables.push(parser);
  if (kernel === undefined) log("namespaces and `ip` want Linux and root: the kernel's table is left out");
  else tables.push(kernel);
  const sizes = quick ? SIZES.slice(0, 1) : SIZES;
  const longest = SIZES.at(-1) ?? 0;
  for (const lines of sizes) tables.push(await overTheWire(lines, log));
  tables.push(await percentiles(longest, log), await editorFeatures(longest, log));
  if (!quick) tables.push(await memory(log));
  const text = report(tables, quick ? "npm run bench -- --quick" : "npm run bench");
  console.log(text);
  writeFileSync("BENCHMARKS.md", text);
}

/** The servers to compare with weigh tens of megabytes, so only the benchmark installs them. */
function installPeers(): void {
  const folder = path.resolve("test/bench");
  if (existsSync(path.join(folder, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error("the servers to compare with could not be installed: see npm's message above");
}

await main();
