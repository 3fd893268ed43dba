import os from "node:os";
import type { ThreadsRun } from "./in-threads.ts";
import type { WireRun } from "./run-wire.ts";

/** One run, as FUZZ.md tells of it. */
export interface Run {
  readonly seed: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly documents: ThreadsRun;
  readonly wire: WireRun;
}

const whole = (value: number): string => Math.round(value).toLocaleString("en");

export function report({ seed, seconds, cpuSeconds, documents, wire }: Run): string {
  const [early, late] = wire.memory;
  const broken = [...documents.broken.map(({ seed: at, message }) => `document ${at}: ${message}`), ...wire.broken];
  const tried = Object.entries(documents.tried).toSorted(([, a], [, b]) => b - a);
  return `# Fuzzing

Made by \`npm run fuzz -- --seed ${seed} --documents ${documents.documents} --edits ${wire.edits} --report\` in ${whole(seconds)} seconds,
of which ${whole(cpuSeconds)} seconds of one processor, on ${os.cpus().length} × ${os.cpus()[0]?.model ?? "an unknown processor"}, Node ${process.versions.node}.

| what | how much |
| --- | ---: |
| documents in process | ${whole(documents.documents)} |
| characters in them | ${whole(documents.characters)} |
| characters in the longest | ${whole(documents.longest)} |
| texts from batches that reached new code, changed further | ${whole(documents.kept)} |
| of the server's code, in characters, what has run | ${(documents.reached * 100).toFixed(1)} % |
| edits over the wire | ${whole(wire.edits)} |
| requests between them, in no order | ${whole(wire.requests)} |
| of these cancelled in time | ${whole(wire.cancelled)} |
| malformed messages | ${wire.malformed} |
| server's memory after a tenth of the edits, and at the end, MB | ${early}, ${late} |
| **broken promises** | **${broken.length}** |

Documents are made from the project's own ones (samples, the examples of the rules' pages, recorded cases), from lines that
OpenVPN's options allow and from plain garbage: lines doubled, dropped, swapped, taken from other files, numbers at their
ends, broken quotes, odd characters. What reaches code that nothing reached before (V8 counts the blocks) is changed further.
Most have a few lines, a few have thousands. Each thing below is tried with a share of them, drawn by lot:

| tried | documents |
| --- | ---: |
${tried.map(([name, count]) => `| ${name} | ${whole(count)} |`).join("\n")}

Promises, for each document: parsing gives every character back; nothing throws; every range lies in the text; formatting
changes nothing that OpenVPN reads, and nothing more the second time; incremental changes give the same parse as the whole
text; no content of an inline block leaves the file by any feature, view or export; every route names its operation.
Over the wire: every request is answered or cancelled, nothing is logged as failed, outline and colours are those of a
fresh copy of the text, and the server goes on after messages that no client should send.
${broken.map((line) => `\n- ${line.split("\n")[0]}`).join("")}`;
}
