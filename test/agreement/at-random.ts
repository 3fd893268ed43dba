import { filesBeside } from "../../server/src/cli/files-beside.ts";
import { type RealOpenVpn, startAsking } from "./ask-openvpn.ts";
import { type Blamed, blamedLines, complaintOf } from "./blamed-lines.ts";
import { type Judgement, judge } from "./judge.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";
import { randomFrom } from "./random.ts";
import { randomConfigurations } from "./random-configuration.ts";

/** So few disagreements in a thousand random configurations are printed and let pass. */
const TOLERATED = 0.005;

/** Asks the installed OpenVPN about configurations made at random; the number of disagreements, if there are too many. */
export async function askAtRandom(count: number, seed: number): Promise<number> {
  const real = startAsking();
  if (real === undefined) {
    console.log("Skipped: openvpn is not installed.");
    return 0;
  }
  const random = randomFrom(seed);
  const make = randomConfigurations(real.series, Object.keys(KNOWN_DIFFERENCES[real.version] ?? {}));
  let [wrong, accepted, refused] = [0, 0, 0];
  try {
    for (let i = 0; i < count; i++) {
      const { text, broken = "valid" } = make(random);
      const answer = await real.ask(text);
      if (answer.accepted) accepted++;
      const ours = judge(text, real.series, filesBeside(real.file));
      const how = await disagreement({ real, text, answer, ours });
      if (how === undefined) continue;
      if (ours.accepted === answer.accepted) refused++;
      else wrong++;
      console.log(`  ${i} (${broken}): ${how}\n${shown(text)}`);
    }
  } finally {
    real.close();
  }
  const agreeing = `${count - wrong} of ${count} random configurations agree (${share(count - wrong, count)})`;
  const lines = `${refused} of the ${count - accepted} refused ones for other lines`;
  console.log(`OpenVPN ${real.version}: ${agreeing}, ${accepted} accepted, ${lines}, seed ${seed}`);
  return (wrong + refused) / count > TOLERATED ? wrong + refused : 0;
}

const share = (part: number, all: number): string => `${((part / all) * 100).toFixed(2)} %`;
const shown = (text: string): string => `      ${text.trimEnd().replaceAll("\n", "\n      ")}`;

interface Question {
  readonly real: RealOpenVpn;
  readonly text: string;
  readonly answer: { readonly accepted: boolean; readonly said: string };
  readonly ours: Judgement;
}

/** How we and the program part; undefined where we agree, on the lines to blame as well. */
async function disagreement({ real, text, answer, ours }: Question): Promise<string | undefined> {
  const errors = ours.errors.join("; ");
  if (answer.accepted) return ours.accepted ? undefined : `OpenVPN accepts; we: ${errors}`;
  if (isMissingFile(answer.said, ours)) return undefined;
  if (ours.accepted) return `OpenVPN ${complaintOf(answer.said)}; we: accept`;
  const blamed = await blamedLines(real, text);
  const spans = blamed.spans.filter(({ said }) => !isMissingFile(said, ours));
  const how = otherLines({ ...blamed, spans }, ours);
  return how === undefined || isMissingFile(blamed.wholeFile ?? "", ours) ? undefined : `${how}; we: ${errors}`;
}

/** A line that one blames and the other does not. */
function otherLines({ spans, wholeFile }: Blamed, { lines }: Judgement): string | undefined {
  const missed = spans.find(({ from, to }) => !lines.some((line) => line >= from && line <= to));
  if (missed !== undefined) return `OpenVPN blames line ${missed.from}, ${missed.said}`;
  const surplus = lines.find((line) => !spans.some(({ from, to }) => line >= from && line <= to));
  if (wholeFile === undefined) return surplus === undefined ? undefined : `only we blame line ${surplus}`;
  return surplus === undefined && spans.length === 0 ? `OpenVPN blames the whole file, ${wholeFile}` : undefined;
}

/** A file that a line names and that is not there: a warning of ours. */
const isMissingFile = (said: string, { found }: Judgement): boolean =>
  /fails with '[^']*': (?:No such file|Permission denied)|Cannot pre-load keyfile/.test(said) &&
  found.some(({ code }) => code === "missing-file");
