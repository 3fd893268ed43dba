import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Bench, setUp, takeDown } from "../bench.ts";
import { run } from "../run.ts";
import type { Outcome, PairCase } from "./pair-case.ts";
import { textsOf } from "./texts-of.ts";

/** Where a pair runs; the files that it names lie in `home`, its own have the number of the slot in their names. */
export interface Place {
  readonly bench: Bench;
  readonly home: string;
  readonly slot: number;
  readonly program: string;
}

const AROUND = {
  network: {
    interfaces: [{ name: "eth0", addresses: ["192.0.2.2/24"] }],
    routes: [{ destination: "0.0.0.0/0", gateway: "192.0.2.1", interface: "eth0", metric: 0 }],
    hosts: { "vpn.example.com": ["52.231.8.55"] },
  },
  server: "52.231.8.55/24",
  server6: undefined,
} as const;

/** Starts both ends and sends something through. */
export async function tryPair(pair: PairCase, place: Place): Promise<Outcome> {
  const texts = textsOf(pair);
  setUp(place.bench, AROUND);
  const running: ChildProcess[] = [];
  const patience = pair.outcome === "no session" ? 4000 : 20_000;
  try {
    for (const side of ["server", "client"] as const) {
      writeFileSync(fileOf(place, `${side}.conf`), texts[side]);
      running.push(start(side, place));
      if (side === "server" && !(await says(place, { side, pattern: /link remote|Listening for incoming/, patience })))
        return "no session";
    }
    const up = pair.base === "static key" ? /Peer Connection Initiated/ : /Initialization Sequence Completed/;
    if (!(await says(place, { side: "client", pattern: up, patience }))) return "no session";
    const [server, client] = [tunnelOf(place.bench.server), tunnelOf(place.bench.client)];
    const [toServer, toClient] = [
      { from: place.bench.client, to: "10.8.0.1" },
      { from: place.bench.server, to: client.address },
    ];
    if (!isAnswered({ ...toServer, bytes: 64 }) || !isAnswered({ ...toClient, bytes: 64 })) return "no traffic";
    const large = isAnswered({ ...toServer, bytes: client.mtu }) && isAnswered({ ...toClient, bytes: server.mtu });
    return large ? "works" : "small packets only";
  } finally {
    for (const process of running) process.kill("SIGKILL");
    takeDown(place.bench);
  }
}

const fileOf = ({ home, slot }: Place, name: string): string => path.join(home, `${slot}-${name}`);

function start(side: "server" | "client", place: Place): ChildProcess {
  const { bench, home, program } = place;
  const log = openSync(fileOf(place, `${side}.log`), "w");
  const options = ["--cd", home, "--config", fileOf(place, `${side}.conf`), "--verb", "4"];
  const command = ["netns", "exec", bench[side], program, "--suppress-timestamps", ...options];
  const child = spawn("ip", command, { stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

interface Said {
  readonly side: "server" | "client";
  readonly pattern: RegExp;
  readonly patience: number;
}

async function says(place: Place, { side, pattern, patience }: Said): Promise<boolean> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    const log = readFileSync(fileOf(place, `${side}.log`), "utf8");
    if (pattern.test(log)) return true;
    if (/Exiting due to fatal error|process exiting/.test(log)) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** The tunnel's device in a namespace. */
function tunnelOf(namespace: string): { readonly address: string; readonly mtu: number } {
  const text = run("ip", ["-n", namespace, "-4", "addr", "show"]);
  const [, mtu = "1500", address = ""] = /(?:tun|tap|vpn)\d+: [^\n]* mtu (\d+).*?inet ([\d.]+)/s.exec(text) ?? [];
  return { mtu: Number(mtu), address };
}

const HEADERS = 28;

/** A datagram to a port where nobody listens comes back as an error: the way is open in both directions. */
function isAnswered({ from, to, bytes }: { from: string; to: string; bytes: number }): boolean {
  const script = `
    const socket = require("node:dgram").createSocket("udp4");
    socket.on("error", ({ code }) => process.exit(code === "ECONNREFUSED" ? 0 : 1));
    socket.connect(9, "${to}", () => setInterval(() => socket.send(Buffer.alloc(${bytes - HEADERS}), () => {}), 100));
    setTimeout(() => process.exit(1), 1500);`;
  return spawnSync("ip", ["netns", "exec", from, process.execPath, "-e", script]).status === 0;
}
