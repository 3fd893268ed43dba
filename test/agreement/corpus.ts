import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesBeside } from "../../server/src/cli/files-beside.ts";
import { judge } from "./judge.ts";

interface Judged {
  readonly file: string;
  readonly copy: string;
  readonly accepted: boolean | null;
  readonly errors: readonly string[];
}

const CORPUS = path.resolve("../shared/corpus");
const ORACLE = path.resolve("../shared/oracle");

/**
 * Do we agree with OpenVPN about real files? The number of those where we do not; they are optional, and neither they nor
 * their copies stay anywhere.
 */
export function askRealFiles(): number {
  if (!existsSync(CORPUS) || !existsSync(ORACLE)) {
    console.log("Skipped: the real files are not here.");
    return 0;
  }
  if (["openvpn", "python3"].some((program) => spawnSync(program, ["--version"]).error !== undefined)) {
    console.log("Skipped: the real files need openvpn and python3.");
    return 0;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
  try {
    return compare(judgeCopies(folder));
  } catch (error) {
    console.log(`The real files could not be judged: ${error instanceof Error ? error.message : error}`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The script makes copies whose keys are there, and asks the real program about them: it needs openvpn and python3. */
function judgeCopies(folder: string): readonly Judged[] {
  for (const name of ["real_files.py", "verdict.py", "make-pki.sh"]) {
    cpSync(path.join(ORACLE, name), path.join(folder, name));
  }
  mkdirSync(path.join(folder, "run"));
  execFileSync("sh", ["./make-pki.sh"], { cwd: folder, stdio: "ignore" });
  const names = ["client", "server"].flatMap((part) =>
    readdirSync(path.join(CORPUS, part)).map((name) => `${part}/${name}`),
  );
  const script = [path.join(folder, "real_files.py"), ...names, "--out", path.join(folder, "copies")];
  const printed = execFileSync("python3", script, { cwd: CORPUS, encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(printed);
}

function compare(judged: readonly Judged[]): number {
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
  return wrong.length;
}

/** A file that a line names and that is not there: a warning of ours. */
const isMissingFile = (errors: readonly string[]): boolean =>
  errors.some((error) => /fails with '[^']*': No such file/.test(error));
