import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The names and licences of all packages that have got into some bundles, by their metafiles. */
export function noticesOf(metafiles) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)).flatMap(packageFolder));
  const notices = [...folders].map(noticeOf).sort();
  return `The bundles of this extension contain these packages.\n\n${[...new Set(notices)].join("\n\n")}`;
}

function packageFolder(file) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match === null ? [] : [match[1]];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} has no licence`);
  const text = file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${"-".repeat(80)}\n${name} ${version} (${license ?? "see below"})\n\n${text}\n`;
}
