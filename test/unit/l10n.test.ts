import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const files = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);

test.each(files)("%s: each sentence is a literal that a bundle of translations can be made of", (file) => {
  const text = readFileSync(path.join(root, file), "utf8");
  for (const [, first] of text.matchAll(/\bl10n\.t\(\s*(\S)/g)) expect(["'", '"']).toContain(first);
});
