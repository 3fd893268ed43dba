import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TARGET_VERSIONS, type Version } from "../../server/src/directives/types.ts";
import { INCLUDES } from "./random-constructs.ts";

/** The program that is asked: the one of the path, or the one that the environment names. */
const PROGRAM = process.env.OPENVPN ?? "openvpn";

/** The installed program, ready to be asked one question after the other. */
export interface RealOpenVpn {
  readonly version: string;
  /** The target that it stands for. */
  readonly series: Version;
  /** The configuration's name, in the folder with the keys. */
  readonly file: string;
  ask(text: string): Promise<Answer>;
  close(): void;
}

export interface Answer {
  readonly accepted: boolean;
  readonly said: string;
}

/**
 * The program reads and checks everything, prints its version, then fails to write its process id to a full device:
 * nothing is ever brought up. The version in the log is the sign that all checks have passed. `undefined` without a program.
 */
export function startAsking(): RealOpenVpn | undefined {
  const version = installedVersion();
  const series = TARGET_VERSIONS.find((one) => version?.startsWith(`${one}.`));
  if (version === undefined || series === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "openvpn-"));
  makeFiles(folder);
  const [file, log] = [path.join(folder, "random.conf"), path.join(folder, "random.log")];
  const args = ["-n", PROGRAM, "--log", log, "--config", file, "--verb", "3", "--writepid", "/dev/full"];
  return {
    version,
    series,
    file,
    async ask(text) {
      writeFileSync(log, "");
      writeFileSync(file, text);
      await run("unshare", args, folder);
      const said = readFileSync(log, "latin1");
      return { accepted: /^.*OpenVPN \d+\.\d+\S* \S+ \[SSL/m.test(said), said };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function installedVersion(): string | undefined {
  try {
    return /^OpenVPN (\S+)/.exec(execFileSync(PROGRAM, ["--version"], { encoding: "utf8" }))?.[1];
  } catch {
    return undefined;
  }
}

const run = (program: string, args: readonly string[], cwd: string): Promise<void> =>
  new Promise((resolve) => {
    execFile(program, args, { cwd, timeout: 5000 }, () => resolve()).stdin?.end();
  });

function makeFiles(cwd: string): void {
  const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { cwd, stdio: "ignore" });
  for (const name of ["ca", "client", "server"]) {
    const files = ["-keyout", `${name}.key`, "-out", `${name}.crt`];
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", `/CN=${name}`, ...files);
  }
  openssl("dhparam", "-dsaparam", "-out", "dh.pem", "2048");
  execFileSync(PROGRAM, ["--genkey", "secret", "ta.key"], { cwd, stdio: "ignore" });
  mkdirSync(path.join(cwd, "ccd"));
  writeFileSync(path.join(cwd, "password.txt"), "name\nword\n", { mode: 0o600 });
  for (const [name, text] of Object.entries(INCLUDES)) writeFileSync(path.join(cwd, name), text);
}
