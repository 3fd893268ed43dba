import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { report } from "./report.ts";
import { runDocuments } from "./run-documents.ts";
import { runWire } from "./run-wire.ts";

const USAGE = "npm run fuzz -- [--seed N] [--documents N | --seconds S] [--edits N] [--report]";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    documents: { type: "string" },
    seconds: { type: "string" },
    edits: { type: "string", default: "10000" },
    report: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await run(Number(values.seed), Number(values.edits));

async function run(seed: number, edits: number): Promise<void> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  console.log(`seed ${seed}`);
  const wire = await runWire(seed, edits);
  for (const line of wire.broken) console.log(line);
  const documents = runDocuments(seed, (done) => {
    if (done % 10_000 === 0) console.log(`${done} documents, ${Math.round(seconds())} s`);
    if (values.seconds !== undefined) return seconds() < Number(values.seconds);
    return done < Number(values.documents ?? 5000);
  });
  for (const { seed: at, message, text } of documents.broken) console.log(`${at} ${message}\n${JSON.stringify(text)}`);
  const text = report({ seed, seconds: seconds(), documents, wire });
  if (values.report) writeFileSync("FUZZ.md", text);
  else console.log(text);
  process.exitCode = documents.broken.length + wire.broken.length > 0 ? 1 : 0;
}
