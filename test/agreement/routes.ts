import { ASPECTS, type Disagreement, disagreementsOf } from "./disagreements.ts";
import { routeCases } from "./route-case.ts";

/** Prints how far the route engine agrees with what the real OpenVPN did, aspect by aspect, and every difference. */
function main(): void {
  const cases = routeCases();
  const found = cases.flatMap((route) => Array.from(disagreementsOf(route)));
  for (const disagreement of found) print(disagreement);
  const runs = cases.flatMap(({ observed }) => observed.flatMap(({ versions }) => versions));
  for (const version of new Set(runs)) {
    const total = runs.filter((one) => one === version).length;
    const wrong = found.filter((one) => one.version === version);
    const figures = ASPECTS.map((aspect) => `${aspect} ${total - wrong.filter((one) => one.aspect === aspect).length}`);
    console.log(
      `${version}: ${total - new Set(wrong.map(({ id }) => id)).size} of ${total} agree (${figures.join(", ")})`,
    );
  }
  const agreeing = cases.length - new Set(found.map(({ id }) => id)).size;
  console.log(`routes: ${agreeing} of ${cases.length} cases agree in every version`);
}

function print({ id, version, aspect, observed, simulated }: Disagreement): void {
  console.log(`${id} (${version}), ${aspect}:`);
  for (const line of observed.split("\n")) console.log(`  observed   ${line}`);
  for (const line of simulated.split("\n")) console.log(`  simulated  ${line}`);
}

main();
