import os from "node:os";
import type { DocumentsRun } from "./run-documents.ts";
import type { WireRun } from "./run-wire.ts";

/** One run, as FUZZ.md tells of it. */
export interface Run {
  readonly seed: number;
  readonly seconds: number;
  readonly documents: DocumentsRun;
  readonly wire: WireRun;
}

export function report({ seed, seconds, documents, wire }: Run): string {
  const [early, late] = wire.memory;
  const broken = [...documents.broken.map(({ seed: at, message }) => `document ${at}: ${message}`), ...wire.broken];
  return `# Fuzzing

Made by \`npm run fuzz -- --seed ${seed} --documents ${documents.documents} --edits ${wire.edits} --report\` in ${Math.round(seconds)} seconds
on ${os.cpus().length} × ${os.cpus()[0]?.model ?? "an unknown processor"}, Node ${process.versions.node}.

| what | how much |
| --- | ---: |
| random documents in process | ${documents.documents.toLocaleString("en")} |
| characters in them | ${documents.characters.toLocaleString("en")} |
| the longest that one of them took, in every feature, ms | ${documents.slowest.toFixed(0)} |
| edits over the wire | ${wire.edits.toLocaleString("en")} |
| requests between them, in no order | ${wire.requests.toLocaleString("en")} |
| of these cancelled in time | ${wire.cancelled.toLocaleString("en")} |
| malformed messages | ${wire.malformed} |
| server's memory after a tenth of the edits, and at the end, MB | ${early}, ${late} |
| **broken promises** | **${broken.length}** |

Promises, for each document: parsing gives every character back; nothing throws; every range lies in the text; formatting
changes nothing that OpenVPN reads, and nothing more the second time; incremental changes give the same parse as the whole
text; no content of an inline block leaves the file by any feature, view or export; every route names its operation.
Over the wire: every request is answered or cancelled, nothing is logged as failed, outline and colours are those of a
fresh copy of the text, and the server goes on after messages that no client should send.
${broken.map((line) => `\n- ${line.split("\n")[0]}`).join("")}`;
}
