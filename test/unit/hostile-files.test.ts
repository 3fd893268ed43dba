import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workspaceFiles } from "../../server/src/lsp/files.ts";
import { MAX_FILE_BYTES, readText } from "../../server/src/node/read-text.ts";

const root = mkdtempSync(path.join(tmpdir(), "openvpn-lens-hostile-"));
const inside = path.join(root, "inside");
const cli = path.join(root, "cli.cjs");

beforeAll(async () => {
  mkdirSync(path.join(inside, "folder"), { recursive: true });
  writeFileSync(path.join(root, "outside.crt"), "outside");
  writeFileSync(path.join(inside, "ca.crt"), "inside");
  symlinkSync(path.join(root, "outside.crt"), path.join(inside, "link.crt"));
  symlinkSync(root, path.join(inside, "up"));
  symlinkSync("loop", path.join(inside, "loop"));
  symlinkSync("/dev/zero", path.join(inside, "zero"));
  execFileSync("mkfifo", [path.join(inside, "pipe")]);
  writeFileSync(path.join(inside, "huge"), "");
  truncateSync(path.join(inside, "huge"), 5 * 1024 ** 3);
  writeFileSync(path.join(inside, "large"), "");
  truncateSync(path.join(inside, "large"), MAX_FILE_BYTES + 1);
  const entryPoints = ["server/src/cli/main.ts"];
  await build({ entryPoints, outfile: cli, bundle: true, platform: "node", format: "cjs", logLevel: "error" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("files that a configuration may name", () => {
  const files = () =>
    workspaceFiles({ document: pathToFileURL(path.join(inside, "client.ovpn")).href, folders: [] }) ?? expect.fail();

  test.each([
    ["its own", "ca.crt", "file", "inside"],
    ["outside, by dots", "../outside.crt", "unknown", undefined],
    ["outside, by dots behind a folder", "folder/../../outside.crt", "unknown", undefined],
    ["outside, by a link", "link.crt", "unknown", undefined],
    ["outside, through a linked folder", "up/outside.crt", "unknown", undefined],
    ["outside, by its whole path", "/etc/passwd", "unknown", undefined],
    ["a device", "/dev/zero", "unknown", undefined],
    ["a link to a device", "zero", "unknown", undefined],
    ["a file that the system makes up", "/proc/self/environ", "unknown", undefined],
    ["a link to itself", "loop", "unknown", undefined],
    ["a folder", "folder", "directory", undefined],
    ["a pipe that nobody writes to", "pipe", "other", undefined],
    ["five gigabytes", "huge", "file", undefined],
    ["a little more than anyone needs", "large", "file", undefined],
    ["a name with a zero", "ca.crt\0.pem", "unknown", undefined],
  ])("%s", (_, name, kind, text) => {
    expect([files().stat(name), files().read(name)]).toEqual([kind, text]);
  });

  test.each(["/dev/zero", "pipe", "large", "huge", "folder", "zero", "loop"])("reading %s ends at once", (name) => {
    expect(readText(path.resolve(inside, name))).toBeUndefined();
  });
});

describe.skipIf(process.platform === "win32")("the command line", () => {
  const run = (args: readonly string[], input?: Buffer) =>
    spawnSync(process.execPath, [cli, ...args], { cwd: inside, input: input ?? "", encoding: "utf8", timeout: 15_000 });

  test("refuses what is no file with a word", () => {
    const { status, stderr } = run(["check", "pipe", "folder", "huge", "/dev/zero"]);
    expect([status, stderr]).toEqual([
      2,
      ["pipe", "folder", "huge", "/dev/zero"].map((name) => `ovpn check: ${name} cannot be read\n`).join(""),
    ]);
  });

  test("does not read standard input without end", () => {
    const { status, stderr } = run(["check", "-"], Buffer.alloc(MAX_FILE_BYTES + 1, "\n"));
    expect([status, stderr]).toEqual([2, "ovpn check: - cannot be read\n"]);
  });

  test("answers where a configuration names such things", () => {
    const lines = ["pipe", "/dev/zero", "huge", "folder", "loop"].flatMap((name) => [`ca ${name}`, `config ${name}`]);
    const { status } = run(["check", "-"], Buffer.from(`client\ndev tun\n${lines.join("\n")}\n`));
    expect(status).toBe(1);
  });
});
