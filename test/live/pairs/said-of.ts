import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DEFAULT_TARGET, type Files } from "../../../server/src/config/types.ts";
import type { Version } from "../../../server/src/directives/types.ts";
import { mismatches } from "../../../server/src/features/pair/mismatches.ts";
import { type End, pairOf } from "../../../server/src/features/pair/pair.ts";
import { documentOf } from "../../support/cursor.ts";
import type { PairCase } from "./pair-case.ts";
import { textsOf } from "./texts-of.ts";

/** What we say of a pair whose files lie in that folder: "code", or "code (information)". */
export function saidOf(pair: PairCase, home: string, openvpn: Version): readonly string[] {
  const { server, client } = textsOf(pair);
  const ends = pairOf([endOf("server", server, home), endOf("client", client, home)], { ...DEFAULT_TARGET, openvpn });
  if (ends === undefined) return [];
  return [...mismatches(ends)].map(({ code, severity }) => (severity === "warning" ? code : `${code} (${severity})`));
}

function endOf(name: string, text: string, home: string): End {
  const files: Files = {
    stat: (file) => (existsSync(path.join(home, file)) ? "file" : "missing"),
    read: (file) => (existsSync(path.join(home, file)) ? readFileSync(path.join(home, file), "utf8") : undefined),
  };
  const list = (folder: string) =>
    readdirSync(path.join(home, folder)).map((entry) => ({ name: entry, kind: "file" as const }));
  return { document: documentOf(text, { uri: `file:///${name}.ovpn`, kind: "main" }), files, list };
}
