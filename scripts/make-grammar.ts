// Writes syntaxes/openvpn.tmLanguage.json from the facts on directives; with --check only says whether it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { makeGrammar } from "./grammar.ts";

const file = "syntaxes/openvpn.tmLanguage.json";
const wanted = `${JSON.stringify(makeGrammar(), null, 2)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== wanted) {
    console.error(`${file} is out of date: node scripts/run.mjs scripts/make-grammar.ts`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, wanted);
}
