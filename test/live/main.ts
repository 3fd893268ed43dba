import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { simulate } from "../../server/src/routing/simulate.ts";
import { differences } from "../agreement/disagreements.ts";
import { observe } from "../agreement/observe.ts";
import { routeCases, scenarioOf } from "../agreement/route-case.ts";
import { benchOf, takeDown } from "./bench.ts";
import { type Programs, programsFrom, versionOf, whyNot } from "./can-run.ts";
import { connect, type Pair } from "./connect.ts";
import { makePki } from "./pki.ts";
import { randomPair } from "./random/pair.ts";

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    fixtures: { type: "string", default: "20" },
    jobs: { type: "string", default: "2" },
    verbose: { type: "boolean", default: false },
  },
});

interface Job {
  readonly name: string;
  readonly pair: Pair;
}

/** Fixtures that the bench can stand up: the server behind the router, no proxy, no address translation to lose. */
function* sampleFixtures(count: number): Iterable<Job> {
  const able = routeCases().filter(({ network, serverAddress }) => {
    const { nat, routes } = network;
    return (
      serverAddress === "52.231.8.55" && nat !== false && routes.every(({ destination }) => destination !== "::/0")
    );
  });
  const step = Math.max(1, Math.floor(able.length / Math.max(1, count)));
  for (const route of able.filter((_, at) => at % step === 0).slice(0, count)) {
    const network = { ...route.network, nat: false };
    yield {
      name: route.id,
      pair: { ...route, network, around: { network, server: "52.231.8.55/24", server6: undefined } },
    };
  }
}

function* randomPairs(count: number, seed: number, version: string): Iterable<Job> {
  for (let at = 0; at < count; at++) yield { name: `seed ${seed + at}`, pair: randomPair(seed + at, version) };
}

async function main(): Promise<void> {
  const programs = programsFrom(process.env);
  const reason = whyNot(programs);
  if (reason !== undefined) {
    console.log(`The real OpenVPN cannot be run here: ${reason}.`);
    console.log("0 passed, 0 failed");
    return;
  }
  const home = mkdtempSync(path.join(tmpdir(), "ovpnlens-"));
  const version = `${versionOf(programs.client)}/${versionOf(programs.server)}`;
  const jobs = [
    ...sampleFixtures(Number(values.fixtures)),
    ...randomPairs(Number(values.pairs), Number(values.seed), version),
  ];
  console.log(`OpenVPN ${version} (client/server), ${jobs.length} pairs, random ones from seed ${values.seed}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => abandon(home));
  let failed = 0;
  try {
    makePki(home);
    const queue = jobs.values();
    await Promise.all(
      Array.from({ length: Number(values.jobs) }, async (_, slot) => {
        for (const job of queue) if (!(await agrees(job, { home, slot, version, programs }))) failed++;
      }),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  console.log(`${jobs.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Leaves nothing behind when it is stopped from outside. */
function abandon(home: string): void {
  for (let slot = 0; slot < Number(values.jobs); slot++) takeDown(benchOf(process.pid * 4 + slot));
  rmSync(home, { recursive: true, force: true });
  process.exit(1);
}

interface Workplace {
  readonly home: string;
  readonly slot: number;
  /** CLIENT/SERVER. */
  readonly version: string;
  readonly programs: Programs;
}

/** How long a tunnel that should come up may take, and how long one is watched that should not. */
const PATIENCE = { up: 8000, down: 4500 };

async function agrees({ name, pair }: Job, { home, slot, version, programs }: Workplace): Promise<boolean> {
  const simulated = observe(simulate(scenarioOf(pair, version)));
  const bench = benchOf(process.pid * 4 + slot);
  const folder = path.join(home, `slot${slot}`);
  rmSync(folder, { recursive: true, force: true });
  const patience = simulated.completed ? PATIENCE.up : PATIENCE.down;
  const observed = await connect(pair, { bench, folder, pki: home, patience, programs });
  const found = Array.from(
    differences(
      observed,
      observed.completed
        ? simulated
        : {
            ...simulated,
            tunnel: observed.tunnel,
            after4: observed.after4,
            after6: observed.after6,
            operations: observed.operations,
          },
    ),
  );
  if (found.length === 0) return true;
  console.log(`${name}:`);
  console.log(
    [
      ...(pair.server ?? []),
      "-- client",
      ...pair.client,
      "-- ccd",
      ...(pair.ccd?.client ?? []),
      ...(pair.files === undefined ? [] : ["-- ipp.txt", ...Object.values(pair.files).flat()]),
      ...(pair.clientNumber === undefined ? [] : [`-- client number ${pair.clientNumber}`]),
      "-- network",
      JSON.stringify(pair.network),
    ]
      .join("\n")
      .replace(/^/gm, "    "),
  );
  for (const difference of found) {
    console.log(`  ${difference.aspect}:`);
    console.log(difference.observed.replace(/^/gm, "    observed   "));
    console.log(difference.simulated.replace(/^/gm, "    simulated  "));
  }
  if (values.verbose) console.log(observed.log);
  return false;
}

await main();
