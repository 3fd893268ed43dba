import { parseArgs } from "node:util";
import { runDocuments } from "./run-documents.ts";

const { values } = parseArgs({ options: { seed: { type: "string" }, documents: { type: "string" } } });
const r = runDocuments(Number(values.seed ?? 1), (n) => n < Number(values.documents ?? 1000));
for (const b of r.broken) console.log(b.seed, b.message.slice(0, 700), JSON.stringify(b.text).slice(0, 900));
console.log(r.documents, r.characters, r.slowest, r.broken.length);
