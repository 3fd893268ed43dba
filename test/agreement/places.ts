import { existsSync, readFileSync } from "node:fs";
import { readConfig } from "../../server/src/config/read-config.ts";
import { type Standing, standingOf } from "../../server/src/config/standing.ts";
import type { FileKind, Target } from "../../server/src/config/types.ts";
import { buildOptions, refusedElsewhere, refusedOutright } from "../../server/src/directives/checks.ts";
import { parse } from "../../server/src/syntax/parse.ts";

interface Measured {
  readonly params: readonly number[];
  readonly in_main: boolean;
  readonly inline: boolean;
  readonly in_connection: boolean;
  readonly in_push: "yes" | "no";
  readonly in_ccd: "yes" | "no";
}

const FILE = "../shared/oracle/options.json";
const VERSIONS = { "2.6.14": "2.6", "2.7.6": "2.7" } as const;
/** The numbers of arguments that were tried. */
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 15];

/**
 * Does each option stand where OpenVPN lets it, with as many arguments? The number of answers that differ from the
 * measurements in ../shared/oracle, which are optional.
 */
export function askPlaces(): number {
  if (!existsSync(FILE)) {
    console.log("Skipped: what was measured of places is not here.");
    return 0;
  }
  const { options }: { options: Readonly<Record<string, Readonly<Record<string, Measured | null>>>> } = JSON.parse(
    readFileSync(FILE, "utf8"),
  );
  let asked = 0;
  const wrong: string[] = [];
  for (const [name, byVersion] of Object.entries(options)) {
    if (isOfAnotherBuild(name)) continue;
    for (const [recorded, openvpn] of Object.entries(VERSIONS)) {
      for (const { what, measured, ours } of questions(name, byVersion[recorded] ?? undefined, openvpn)) {
        asked++;
        if (measured !== ours) wrong.push(`  ${recorded} ${name} ${what}: OpenVPN ${measured}, we ${ours}`);
      }
    }
  }
  console.log(`${asked - wrong.length} of ${asked} answers about places and numbers of arguments agree`);
  for (const line of wrong) console.log(line);
  return wrong.length;
}

interface Question {
  readonly what: string;
  readonly measured: string;
  readonly ours: string;
}

function* questions(name: string, measured: Measured | undefined, openvpn: Target["openvpn"]): Iterable<Question> {
  const target: Target = { openvpn, platform: "linux", client: "openvpn" };
  const standing = (text: string, kind: FileKind = "main"): Standing => {
    const use = readConfig(parse(text), kind).directives.at(-1);
    return use === undefined ? "unknown" : standingOf(use, target);
  };
  if (measured === undefined) {
    const ours = standing(line(name, 1));
    yield { what: "name", measured: "unknown", ours: isUnknown(ours) ? "unknown" : ours };
    return;
  }
  const taken = COUNTS.filter((count) => isOutright(name, count) || isTaken(standing(line(name, count))));
  if (!LOOKS_AT_WORDS.includes(name)) {
    yield { what: "arguments", measured: measured.params.join(" "), ours: taken.join(" ") };
  }
  const least = COUNTS.find((count) => isTaken(standing(line(name, count)))) ?? 0;
  const places = [
    ["main", measured.in_main, standing(line(name, least))],
    ["inline", measured.inline, standing(`<${name}>\n</${name}>\n`)],
    ["connection", measured.in_connection, standing(`<connection>\n${line(name, least)}</connection>\n`)],
    ["push", measured.in_push === "yes", standing(line(name, least), "push")],
    ["ccd", measured.in_ccd === "yes", standing(line(name, least), "ccd")],
  ] as const;
  for (const [what, accepted, ours] of places) {
    yield { what, measured: word(accepted), ours: word(ours === "fine") };
  }
}

const word = (accepted: boolean): string => (accepted ? "accepts" : "refuses");
const line = (name: string, count: number): string =>
  `${[name, ...Array.from({ length: count }, () => "1")].join(" ")}\n`;
const isUnknown = (standing: Standing): boolean =>
  standing === "unknown" || standing === "other-version" || standing === "other-platform";
/** Measured with "1" for every argument, which these call an unknown option where they want a word. */
const LOOKS_AT_WORDS = ["crl-verify", "server-bridge"];

/** What was measured is whether OpenVPN calls it an unknown option: of these numbers it complains in words of its own. */
function isOutright(name: string, count: number): boolean {
  const counts = refusedOutright[name];
  return counts !== undefined && count >= counts.min && count <= counts.max;
}

/** The program that was measured was built without it, or refuses it in words of its own wherever it stands. */
const isOfAnotherBuild = (name: string): boolean =>
  name in buildOptions || name in refusedElsewhere || name.includes("pkcs11-");

const isTaken = (standing: Standing): boolean =>
  !isUnknown(standing) && standing !== "too-few" && standing !== "too-many";
