import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Cleanup = () => unknown;

const cleanups: Cleanup[] = [];

/** Runs `cleanup` when the script ends or is interrupted, last one first. The answer runs it at once instead. */
export function atEnd(cleanup: Cleanup): () => Promise<void> {
  cleanups.push(cleanup);
  return async () => {
    const index = cleanups.indexOf(cleanup);
    if (index < 0) return;
    cleanups.splice(index, 1);
    await cleanup();
  };
}

/** A folder that is gone when the script ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** An end that is the user's to mend: shown as one line, without a stack. */
export class Unavailable extends Error {}

/** Runs a script that answers with its exit code, and leaves nothing behind however it ends. */
export function main(script: () => Promise<number>): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    process.on(signal, () => void end(code));
  endWithParent();
  script().then(end, (error: unknown) => {
    console.error(error instanceof Unavailable ? error.message : error);
    return end(1);
  });
}

let ending: Promise<never> | undefined;

function end(code: number): Promise<never> {
  ending ??= (async () => {
    for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop())
      await Promise.resolve(cleanup()).catch((error: unknown) => console.error(error));
    process.exit(code);
  })();
  return ending;
}

/** npm may be killed without passing the signal on. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end(143);
  }, 1000).unref();
}
