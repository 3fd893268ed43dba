// Do we agree with OpenVPN? `node scripts/run.mjs test/agreement/verdicts.ts [--random N] [--seed S]`
// The recorded verdicts always; what is optional, or needs openvpn, is skipped where it is not here, saying so.
import { parseArgs } from "node:util";
import { askAtRandom } from "./at-random.ts";
import { askRealFiles } from "./corpus.ts";
import { askPlaces } from "./places.ts";
import { disagreement, RECORDED_VERSIONS, readRecorded } from "./recorded.ts";

const { values } = parseArgs({
  options: { random: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
});

let failed = 0;
for (const version of RECORDED_VERSIONS) {
  const cases = readRecorded();
  const wrong = cases.flatMap((recorded) => {
    const how = disagreement(recorded, version);
    return how === undefined ? [] : [`  ${recorded.id}: ${how}`];
  });
  const share = (((cases.length - wrong.length) / cases.length) * 100).toFixed(1);
  console.log(
    `OpenVPN ${version}: ${cases.length - wrong.length} of ${cases.length} recorded verdicts agree (${share} %)`,
  );
  for (const line of wrong) console.log(line);
  failed += wrong.length;
}
failed += askPlaces();
failed += askRealFiles();
failed += await askAtRandom(Number(values.random), Number(values.seed));
process.exitCode = failed === 0 ? 0 : 1;
