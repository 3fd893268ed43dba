import { readConfig } from "../../server/src/config/read-config.ts";
import type { FileKind, Files, Target } from "../../server/src/config/types.ts";
import { type Diagnosed, diagnose } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";

/** What we say of a text: the errors by line, counted from 1 and by line feeds as OpenVPN counts, and the rest. */
export interface Judgement {
  readonly accepted: boolean;
  readonly lines: readonly number[];
  readonly errors: readonly string[];
  readonly found: readonly Diagnosed[];
}

export function judge(text: string, openvpn: Target["openvpn"], files: Files, kind: FileKind = "main"): Judgement {
  const config = readConfig(parse(text), kind, files);
  const found = diagnose(
    config,
    { openvpn, platform: "linux", client: "openvpn" },
    { files, now: Date.UTC(2026, 10, 22) },
  );
  const errors = found.filter(({ severity }) => severity === "error");
  const lineOf = ({ at }: Diagnosed) => text.slice(0, at.start).split("\n").length;
  return {
    accepted: errors.length === 0,
    lines: errors.map(lineOf),
    errors: errors.map((error) => `${lineOf(error)}: ${error.code} ${error.message}`),
    found,
  };
}
