import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET } from "../../server/src/config/types.ts";
import { diagnose } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Table } from "./report.ts";
import { openvpnText } from "./servers.ts";
import { timed } from "./timed.ts";

const LINES = 15_000;

/** Our parser and rules beside OpenVPN's own parser in C on the same file; undefined where `openvpn` is not installed. */
export function besideOpenvpn(): Table | undefined {
  if (spawnSync("openvpn", ["--version"]).error !== undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "ovpn-bench-"));
  try {
    const empty = runOpenvpn(write(folder, "empty.conf", openvpnText(8)));
    const full = runOpenvpn(write(folder, "full.conf", openvpnText(LINES)));
    const text = openvpnText(LINES);
    const ours = timed(() => diagnose(readConfig(parse(text), "main"), DEFAULT_TARGET, { now: 0 }));
    const theirs = full - empty;
    return {
      title: `Beside OpenVPN's own parser, ${LINES.toLocaleString("en")} lines`,
      note: "Milliseconds to read a file, OpenVPN's start taken off; ours also finds every mistake rather than the first.",
      head: ["program", "ms", "ratio"],
      rows: [
        ["openvpn", theirs.toFixed(1), "1.0"],
        ["OpenVPN Lens, parse and diagnose", ours.toFixed(1), (ours / theirs).toFixed(1)],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `/dev/full` stops it right after the options are read: nothing is opened, nothing connects. */
const runOpenvpn = (file: string): number =>
  timed(() => spawnSync("openvpn", ["--config", file, "--writepid", "/dev/full"]));

function write(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  execFileSync(
    "touch",
    ["ca.crt", "client.crt", "client.key"].map((key) => path.join(folder, key)),
  );
  writeFileSync(file, `cd ${folder}\n${text}`);
  return file;
}
