import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { TARGET_VERSIONS, type Version } from "../../../server/src/directives/types.ts";
import { atEnd, main, temporaryFolder } from "../../hosts/lifetime.ts";
import { benchOf, takeDown } from "../bench.ts";
import { whyNot } from "../can-run.ts";
import { pairCases } from "./cases/index.ts";
import { makeCredentials } from "./credentials.ts";
import type { PairCase } from "./pair-case.ts";
import { saidOf } from "./said-of.ts";
import { textsOf } from "./texts-of.ts";
import { tryPair } from "./try-pair.ts";

const { values } = parseArgs({
  options: {
    /** Another OpenVPN than the one on the PATH. */
    program: { type: "string", default: "openvpn" },
    /** Only the pairs with this in their names. */
    only: { type: "string", default: "" },
    jobs: { type: "string", default: "2" },
  },
});

/** Connects pairs with one mistake each: what we warn of does not work, and what works we do not warn of. */
main(async () => {
  const reason = whyNot();
  const version = seriesOf(values.program);
  if (reason !== undefined || version === undefined) {
    console.log(`The real OpenVPN cannot be run here: ${reason ?? `${values.program} is of no known series`}.`);
    console.log("0 passed, 0 failed");
    return 0;
  }
  const home = temporaryFolder();
  makeCredentials(home);
  const pairs = pairCases.filter(
    ({ name, only }) => name.includes(values.only) && (only ?? [version]).includes(version),
  );
  console.log(`OpenVPN ${version}, ${pairs.length} pairs with a mistake`);
  const queue = pairs.values();
  let failed = 0;
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async (_, slot) => {
      const bench = benchOf(process.pid * 4 + slot);
      atEnd(() => takeDown(bench));
      for (const pair of queue) if (!(await agrees(pair))) failed++;

      async function agrees(pair: PairCase): Promise<boolean> {
        const place = { bench, home, slot, program: values.program };
        const observed = await tryPair(pair, place);
        return told({ pair, observed, said: saidOf(pair, home, version ?? "2.6") });
      }
    }),
  );
  console.log(`${pairs.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

function told({ pair, observed, said }: { pair: PairCase; observed: string; said: readonly string[] }): boolean {
  const expected = `${pair.outcome}: ${pair.codes.join(" ")}`;
  const found = `${observed}: ${said.join(" ")}`;
  if (expected === found) return true;
  const { server, client } = textsOf(pair);
  console.log(`${pair.name}: ${found}, expected ${expected}`);
  console.log(`${server}-- client\n${client}`.replace(/^/gm, "    ").trimEnd());
  return false;
}

function seriesOf(program: string): Version | undefined {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return TARGET_VERSIONS.find((series) => stdout?.startsWith(`OpenVPN ${series}.`));
}
