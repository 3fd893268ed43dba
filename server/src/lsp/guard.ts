import type { Connection } from "vscode-languageserver";
import type { Attempt } from "../rules/guarded-rules.ts";

/** Runs one feature; when it fails, the log says which and where, never with what content, and the answer is `empty`. */
export async function guarded<Result>(
  connection: Connection,
  feature: string,
  { run, empty }: { readonly run: () => Result | Promise<Result>; readonly empty: Result },
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    logFailure(connection, feature, error);
    return empty;
  }
}

/** Guards a rule: one that fails says so in the log once and finds nothing. */
export function attempting(connection: Connection): Attempt {
  const told = new Set<string>();
  return (code, run) =>
    (...args) => {
      try {
        return run(...args);
      } catch (error) {
        if (!told.has(code)) logFailure(connection, code, error);
        told.add(code);
        return undefined;
      }
    };
}

/** Says in the log what failed and where in our code. */
export function logFailure(connection: Connection, feature: string, error: unknown): void {
  connection.console.error(`${feature} failed: ${describe(error)}`);
}

/** The error's kind and the places in our code; its message may quote the file. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames.slice(0, 8)].join("\n");
}
