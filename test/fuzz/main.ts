import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import { runInThreads, runShare } from "./in-threads.ts";
import { report } from "./report.ts";
import { runWire } from "./run-wire.ts";

const USAGE = "npm run fuzz -- [--seed N] [--documents N | --seconds S] [--edits N] [--threads N] [--report]";

if (isMainThread) await run();
else runShare();

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      documents: { type: "string" },
      seconds: { type: "string" },
      edits: { type: "string", default: "10000" },
      threads: { type: "string", default: "2" },
      report: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const [seed, edits] = [Number(values.seed), Number(values.edits)];
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  console.log(`seed ${seed}`);
  const wire = await runWire(seed, edits);
  for (const line of wire.broken) console.log(line);
  const most = Number(values.documents ?? (values.seconds === undefined ? 20_000 : Number.POSITIVE_INFINITY));
  const until = values.seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + 1000 * Number(values.seconds);
  const threads = Number(values.threads);
  const shares = Array.from({ length: threads }, (_, i) => ({
    // So far apart that no document is made twice.
    seed: seed + i * 100_000_000,
    documents: Math.ceil(most / threads),
    until,
  }));
  const told = { broken: 0, documents: 0 };
  const documents = await runInThreads({ bundle: import.meta.url, shares }, (sofar) => {
    for (const one of sofar.broken.slice(told.broken)) console.log(JSON.stringify(one));
    told.broken = Math.max(told.broken, sofar.broken.length);
    if (sofar.documents - told.documents < 10_000) return;
    told.documents = sofar.documents;
    console.log(`${sofar.documents} documents, ${Math.round(seconds())} s, ${(sofar.reached * 100).toFixed(2)} %`);
  });
  const cpu = process.cpuUsage();
  const text = report({ seed, seconds: seconds(), cpuSeconds: (cpu.user + cpu.system) / 1e6, documents, wire });
  if (values.report) writeFileSync("FUZZ.md", text);
  else console.log(text);
  process.exitCode = documents.broken.length + wire.broken.length > 0 ? 1 : 0;
}
