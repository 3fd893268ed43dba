import { filesBeside } from "../../server/src/cli/files-beside.ts";
import { startAsking } from "./ask-openvpn.ts";
import { type Judgement, judge } from "./judge.ts";
import { randomConfiguration, randomFrom } from "./random-configuration.ts";

/** Asks the installed OpenVPN about configurations made at random; the number of disagreements. */
export async function askAtRandom(count: number, seed: number): Promise<number> {
  const real = startAsking();
  if (real === undefined) {
    console.log("Skipped: openvpn is not installed.");
    return 0;
  }
  const random = randomFrom(seed);
  let wrong = 0;
  let accepted = 0;
  try {
    for (let i = 0; i < count; i++) {
      const made = randomConfiguration(random);
      const answer = await real.ask(made.text, i);
      if (answer.accepted) accepted++;
      const ours = judge(made.text, real.series, filesBeside(real.fileOf(i)));
      if (ours.accepted === answer.accepted || isMissingFile(answer.said, ours)) continue;
      wrong++;
      const said = answer.accepted
        ? "accepts"
        : (/Options error.*|.*rror.*|REMOVED.*/.exec(answer.said)?.[0] ?? answer.said.slice(-200));
      console.log(`  ${i} (${made.broken ?? "valid"}): OpenVPN ${said}; we: ${ours.errors.join("; ") || "accept"}`);
      console.log(made.lines.map((line) => `      ${line.replaceAll("\n", "\n      ")}`).join("\n"));
    }
  } finally {
    real.close();
  }
  const share = (((count - wrong) / count) * 100).toFixed(2);
  console.log(
    `OpenVPN ${real.version}: ${count - wrong} of ${count} random configurations agree (${share} %), ${accepted} accepted, seed ${seed}`,
  );
  return wrong;
}

/** A file that a line names and that is not there: a warning of ours. */
const isMissingFile = (said: string, { found }: Judgement): boolean =>
  /fails with '[^']*': (?:No such file|Permission denied)|Cannot pre-load keyfile/.test(said) &&
  found.some(({ code }) => code === "missing-file");
