import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** What each part may import of ours, beside itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  directives: [],
  routing: [],
  config: ["syntax", "directives", "routing"],
  rules: ["config", "syntax", "directives", "routing"],
  features: ["rules", "config", "syntax", "directives", "routing", "protocol"],
  node: [],
  lsp: ["node", "features", "rules", "config", "syntax", "directives", "routing", "protocol"],
  cli: ["node", "features", "rules", "config", "syntax", "directives", "routing", "protocol"],
  protocol: ["routing"],
};

const root = path.resolve(import.meta.dirname, "../..");
const part = (file: string): string =>
  path.relative(path.join(root, "server/src"), file).split(path.sep)[0]?.replace(/\.ts$/, "") ?? "";
const sources = () =>
  readdirSync(path.join(root, "server/src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(root, "server/src", file));
const importsOf = (file: string) =>
  Array.from(
    readFileSync(file, "utf8").matchAll(/^(?:import|export)[^;]*?from "([^"]+)"/gm),
    (match) => match[1] ?? "",
  );

test("imports run one way", () => {
  const wrong: string[] = [];
  for (const file of sources()) {
    const own = part(file);
    for (const target of importsOf(file)) {
      if (target.endsWith("/package.json")) continue;
      const node = target.startsWith("node:") && !["lsp", "cli", "node"].includes(own);
      const other = target.startsWith(".") ? part(path.resolve(path.dirname(file), target)) : own;
      if (node || (other !== own && !allowed[own]?.includes(other)))
        wrong.push(`${path.relative(root, file)} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});
