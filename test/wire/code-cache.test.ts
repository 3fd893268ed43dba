import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { buildServer, startServer, stopServer } from "../support/server-process.ts";

const server = await buildServer();
let folder: string;
let cache: string;

afterAll(() => server.remove());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-cache-"));
  cache = path.join(folder, "not", "there");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the server and has it answer; it ends as with an editor. */
async function session(option = `--code-cache=${cache}`): Promise<void> {
  const running = await startServer(server.file, {}, undefined, option);
  expect(running.initialized.capabilities.hoverProvider).toBeTruthy();
  expect(await stopServer(running)).toBe(0);
}

const kept = () => path.join(cache, readdirSync(cache)[0] ?? "");
/** Another number says that the code was made anew. */
const madeAt = () => statSync(kept(), { bigint: true }).mtimeNs;

test("the first session leaves its compiled code, for the user alone, and the next ones use it", async () => {
  await session();
  expect(readdirSync(cache)).toHaveLength(1);
  if (process.platform !== "win32") {
    expect([statSync(cache).mode & 0o777, statSync(kept()).mode & 0o777]).toEqual([0o700, 0o600]);
  }
  const made = madeAt();
  await session();
  expect([readdirSync(cache).length, madeAt()]).toEqual([1, made]);
});

test("a server that was replaced starts as it is now", async () => {
  await session();
  const made = madeAt();
  const program = path.join(path.dirname(server.file), "language-server.cjs");
  const text = readFileSync(program, "utf8");
  writeFileSync(program, "process.exit(7);".padEnd(text.length));
  const { status } = spawnSync(process.execPath, [server.file, "--stdio", `--code-cache=${cache}`], { input: "" });
  writeFileSync(program, text);
  expect(status).toBe(7);
  await session();
  expect(madeAt()).not.toBe(made);
});

test.each<readonly [string, (file: string) => void]>([
  ["cut off", (file) => writeFileSync(file, readFileSync(file).subarray(0, 1000))],
  ["empty", (file) => writeFileSync(file, "")],
  ["longer than it was", (file) => appendFileSync(file, "more")],
  ["not V8's", (file) => writeFileSync(file, readFileSync(file).fill(7, 24))],
  ["another user's", (file) => (process.getuid?.() === 0 ? chownSync(file, 12345, 12345) : writeFileSync(file, ""))],
])("code that is %s is made anew", async (_, spoil) => {
  await session();
  const made = madeAt();
  spoil(kept());
  await session();
  expect(madeAt()).not.toBe(made);
});

test("where nothing can be kept the server runs all the same", async () => {
  writeFileSync(path.join(folder, "not"), "in the way");
  await session();
  rmSync(path.join(folder, "not"));
  await session();
  const name = kept();
  rmSync(name);
  mkdirSync(name);
  await session();
  expect(statSync(name).isDirectory()).toBe(true);
});

test("told to keep nothing, it leaves nothing", async () => {
  await session("--no-code-cache");
  expect(existsSync(cache)).toBe(false);
});
