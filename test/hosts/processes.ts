import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { atEnd } from "./lifetime.ts";

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Starts a program in a process group of its own, which ends with the script. */
export function start(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess & { end(): Promise<void> } {
  const child = spawn(command, args, { ...options, detached: process.platform !== "win32" });
  return Object.assign(child, { end: atEnd(() => endGroup(child)) });
}

/** Runs a program to its end and gives what it printed. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Outcome> {
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
  });
  await child.end();
  return { code, output };
}

/** Like {@link run}, for programs that must succeed. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}\n${output.slice(-4000)}`);
  return output;
}

/** Says what is going on, and every ten seconds that it still is. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(`${title} …`);
  const ticking = setInterval(() => console.log(`  still at it (${seconds()})`), 10_000);
  try {
    const result = await work();
    console.log(`  done (${seconds()})`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}

/** The environment without what npm and a surrounding VS Code put there. */
export function cleanEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const foreign =
    /^(npm_(package|lifecycle|command|execpath|node_execpath)|INIT_CWD$|VSCODE_|ELECTRON_|NODE_OPTIONS$|PASSWORD$|PORT$)/i;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ...extra };
}

async function endGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || !signal(pid, "SIGTERM")) return;
  const closed = child.exitCode === null && child.signalCode === null ? once(child, "exit") : Promise.resolve();
  await Promise.race([closed, delay(5000, undefined, { ref: false })]);
  for (let tries = 0; tries < 20 && signal(pid, 0); tries++) await delay(50);
  signal(pid, "SIGKILL");
}

/** false: nobody of the group is left. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch {
    return false;
  }
}
