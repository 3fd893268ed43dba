// Do we agree with OpenVPN about real files? `node scripts/run.mjs test/agreement/corpus.ts [--judged FILE.json]`
// FILE.json is what real_files.py printed; without it the script is run on all of ../shared/corpus (needs openvpn and python3).
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { filesBeside } from "../../server/src/cli/files-beside.ts";
import { judge } from "./judge.ts";

interface Judged {
  readonly file: string;
  readonly copy: string;
  readonly accepted: boolean | null;
  readonly errors: readonly string[];
}

const { values } = parseArgs({ options: { judged: { type: "string" } } });
const CORPUS = path.resolve("../shared/corpus");
const ORACLE = path.resolve("../shared/oracle");

function judgeAfresh(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
  try {
    for (const name of ["real_files.py", "verdict.py", "make-pki.sh"]) {
      cpSync(path.join(ORACLE, name), path.join(folder, name));
    }
    mkdirSync(path.join(folder, "run"));
    execFileSync("sh", ["./make-pki.sh"], { cwd: folder, stdio: "ignore" });
    const names = ["client", "server"].flatMap((part) =>
      readdirSync(path.join(CORPUS, part)).map((name) => `${part}/${name}`),
    );
    const copies = path.join(folder, "copies");
    const script = [path.join(folder, "real_files.py"), ...names, "--out", copies];
    const printed = execFileSync("python3", script, { cwd: CORPUS, encoding: "utf8", maxBuffer: 1 << 26 });
    compare(JSON.parse(printed));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(judged: readonly Judged[]): void {
  const wrong: string[] = [];
  for (const { file, copy, accepted, errors } of judged) {
    const ours = judge(readFileSync(copy, "utf8"), "2.6", filesBeside(copy));
    if (ours.accepted === accepted || (isMissingFile(errors) && ours.accepted)) continue;
    wrong.push(
      `  ${file}: OpenVPN ${accepted === true ? "accepts" : errors.join(" | ")}; we: ${ours.errors.join("; ") || "accept"}`,
    );
  }
  console.log(`${judged.length - wrong.length} of ${judged.length} real files agree`);
  for (const line of wrong) console.log(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

/** A file that a line names and that is not there: a warning of ours. */
const isMissingFile = (errors: readonly string[]): boolean =>
  errors.some((error) => /fails with '[^']*': No such file/.test(error));

if (values.judged !== undefined) compare(JSON.parse(readFileSync(values.judged, "utf8")));
else if (!existsSync(CORPUS) || !existsSync(ORACLE)) console.log("Skipped: the real files are not here.");
else judgeAfresh();
