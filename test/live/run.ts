import { spawnSync } from "node:child_process";

/** Runs a program to its end and gives its output; a failure is the harness's own fault and throws. */
export function run(program: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr.trim()}`);
  return stdout;
}
