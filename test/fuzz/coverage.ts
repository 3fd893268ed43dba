import { readFileSync } from "node:fs";
import { type Profiler, Session } from "node:inspector";
import { fileURLToPath } from "node:url";

/** Which of the server's code has run, as V8 itself counts its blocks. */
export interface Coverage {
  /** Whether code has run since the last question that had not run before. */
  reachedMore(): boolean;
  /** One byte for each character of the bundle: 0 is none of the server's code, 1 has not run, 2 has. */
  readonly map: Uint8Array;
}

/** Begins to count in a bundle, before any of it is called. */
export function startCoverage(url: string): Coverage {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const map = mapOf(readFileSync(fileURLToPath(url), "utf8"));
  const ran = new Uint8Array(map.length);
  return { map, reachedMore: () => mark(map, ran, functionsOf(session, url)) > 0 };
}

/** esbuild names each file above its code. What is data runs when it is loaded, and says nothing. */
function mapOf(bundle: string): Uint8Array {
  const map = new Uint8Array(bundle.length);
  const files = [...bundle.matchAll(/^\/\/ (\S+\.(?:ts|tsx|js|mjs|cjs))$/gm)];
  for (const [i, { 1: file = "", index }] of files.entries())
    if (/^server\/src\/(?!directives\/(?:facts|words)\/)/.test(file))
      map.fill(1, index, files[i + 1]?.index ?? bundle.length);
  return map;
}

/** The calls come back at once, with what has run since the last of them. */
function functionsOf(session: Session, url: string): readonly Profiler.FunctionCoverage[] {
  let functions: readonly Profiler.FunctionCoverage[] = [];
  session.post("Profiler.takePreciseCoverage", (_, { result }) => {
    functions = result.filter((script) => script.url === url).flatMap((script) => script.functions);
  });
  return functions;
}

/** Writes into the map what has run; inner blocks come behind the outer ones and have the last word. */
function mark(map: Uint8Array, ran: Uint8Array, functions: readonly Profiler.FunctionCoverage[]): number {
  for (const { ranges } of functions)
    for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  let more = 0;
  for (const { ranges } of functions) {
    const [whole] = ranges;
    for (let at = whole?.startOffset ?? 0; at < (whole?.endOffset ?? 0); at++) {
      if (ran[at] === 1 && map[at] === 1) {
        map[at] = 2;
        more++;
      }
      ran[at] = 0;
    }
  }
  return more;
}
