import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Observation, RouteCase } from "../agreement/route-case.ts";
import { type Bench, type Surroundings, setUp, takeDown } from "./bench.ts";
import type { Programs } from "./can-run.ts";
import { operationsIn, pushReplyIn } from "./read-log.ts";
import { run } from "./run.ts";

/** A pair as it is run: whole configurations but for the keys. */
export type Pair = Pick<
  RouteCase,
  "server" | "client" | "ccd" | "files" | "serverAddress" | "network" | "clientNumber"
> & {
  readonly around: Surroundings;
};

/** Where a run keeps its files, and how long it waits for a tunnel. */
export interface Place {
  readonly bench: Bench;
  readonly folder: string;
  readonly pki: string;
  readonly patience: number;
  readonly programs: Programs;
}

/** Connects a real client to a real server and reads what became of the client's routes. */
export async function connect(pair: Pair, place: Place): Promise<Observation & { readonly log: string }> {
  mkdirSync(path.join(place.folder, "ccd"), { recursive: true });
  for (const [name, lines] of Object.entries(pair.ccd ?? {})) writeLines(path.join(place.folder, "ccd", name), lines);
  for (const [name, lines] of Object.entries(pair.files ?? {})) writeLines(path.join(place.folder, name), lines);
  const running: ChildProcess[] = [];
  try {
    setUp(place.bench, pair.around);
    if (pair.server !== null) {
      running.push(start("server", pair.server, place));
      await until(place, {
        log: "server",
        pattern: /link remote|Initialization Sequence Completed|Listening for incoming/,
        processes: running,
      });
    }
    for (let number = 1; number < (pair.clientNumber ?? 1); number++) {
      running.push(start(`earlier${number}`, earlierLines(pair), place));
      await until(place, { log: `earlier${number}`, pattern: /Initialization Sequence Completed/, processes: running });
    }
    running.push(start("client", pair.client, place));
    const completed = await until(place, {
      log: "client",
      pattern: /Initialization Sequence Completed/,
      processes: running,
    });
    return observed(place, completed);
  } finally {
    for (const process of running) process.kill("SIGKILL");
    takeDown(place.bench);
  }
}

function observed({ bench, folder }: Place, completed: boolean): Observation & { readonly log: string } {
  const log = readLog(folder, "client");
  const table = (family: "-4" | "-6") =>
    tableLines(run("ip", ["-n", bench.client, family, "route", "show", "table", "main"]));
  return {
    completed,
    pushReply: pushReplyIn(log),
    tunnel: addressesOf(bench.client),
    operations: operationsIn(log),
    after4: table("-4"),
    after6: table("-6"),
    log: `${readLog(folder, "server")}\n---- client ----\n${log}`,
  };
}

/** The routes without protocol and scope; those the kernel shows as one with several next hops are told apart again. */
function tableLines(text: string): readonly string[] {
  const lines: string[] = [];
  let several = "";
  for (const line of text.split("\n")) {
    const short = line.replace(" proto kernel", "").replace(" scope link", "").replace(" pref medium", "").trim();
    const hop = /^nexthop (.*) weight \d+/.exec(short)?.[1];
    if (hop !== undefined) lines.push(several.replace(" ", ` ${hop} `));
    else if (!/^fe80::\/64 .* proto kernel/.test(line) && / (via|dev) /.test(short)) lines.push(short);
    several = short;
    if (hop !== undefined) several = lines.at(-1)?.replace(` ${hop} `, " ") ?? "";
  }
  return lines;
}

function addressesOf(namespace: string): readonly string[] {
  const lines = run("ip", ["-n", namespace, "-o", "addr", "show"]).split("\n");
  return lines.flatMap((line) => {
    const [, device = "", local = "", peer] = /^\d+: (\S+)\s+inet6? (\S+)(?: peer (\S+))?/.exec(line) ?? [];
    if (device === "" || device === "lo" || device.startsWith("eth") || local.startsWith("fe80:")) return [];
    return [peer === undefined ? `${device} ${local}` : `${device} ${local} peer ${peer}`];
  });
}

const writeLines = (file: string, lines: readonly string[]) => writeFileSync(file, `${lines.join("\n")}\n`);

/** A client that only takes its address from the pool, beside the server. */
function earlierLines({ server, around }: Pair): readonly string[] {
  const device = server?.find((line) => line.startsWith("dev ")) ?? "dev tun";
  const proto = server?.find((line) => line.startsWith("proto "))?.replace("-server", "-client");
  const address = proto === "proto udp6" ? (around.server6 ?? around.server) : around.server;
  const own = ["ifconfig-noexec", "route-noexec", `remote ${address.split("/")[0]} 1194`, "nobind"];
  return ["client", device, ...(proto === undefined ? [] : [proto]), ...own];
}

function start(name: string, lines: readonly string[], { bench, folder, pki, programs }: Place): ChildProcess {
  const isServer = name === "server";
  writeLines(path.join(folder, `${name}.conf`), [...lines, ...keyLines(name, lines, pki), "verb 3"]);
  const log = openSync(path.join(folder, `${name}.log`), "w");
  const program = isServer ? programs.server : programs.client;
  const namespace = name === "client" ? bench.client : bench.server;
  const options = ["--suppress-timestamps", "--cd", folder, "--config", `${name}.conf`];
  const child = spawn("ip", ["netns", "exec", namespace, program, ...options], { stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

function keyLines(name: string, lines: readonly string[], pki: string): readonly string[] {
  const at = (file: string) => path.join(pki, file);
  if (lines.some((line) => line.startsWith("secret "))) return [`secret ${at("static.key")}`];
  const keys = [`ca ${at("ca.crt")}`, `cert ${at(`${name}.crt`)}`, `key ${at(`${name}.key`)}`];
  return [...keys, name === "server" ? "dh none" : "remote-cert-tls server"];
}

const readLog = (folder: string, side: string): string => readFileSync(path.join(folder, `${side}.log`), "utf8");

interface Waited {
  readonly log: string;
  readonly pattern: RegExp;
  readonly processes: readonly ChildProcess[];
}

/** Polls the log; gives up when a process has ended or patience has. */
async function until({ folder, patience }: Place, { log, pattern, processes }: Waited): Promise<boolean> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const ended = processes.some(({ exitCode }) => exitCode !== null);
    if (pattern.test(readLog(folder, log))) return true;
    if (ended) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
