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
const sources = (folder = "server/src") =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(root, folder, file));
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

/** How a system prints a row has one place, which the page runs for the rows in sight: to send cells would be to make all. */
const SHARED_WITH_PAGE = "server/src/routing/formats/columns.ts";

test("the client knows protocol.ts of the server, and its page how a row is printed", () => {
  const wrong = sources("client").flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith("."))
      .map((target) => path.relative(root, path.resolve(path.dirname(file), target)))
      .filter((target) => target.startsWith("server/") && target !== "server/src/protocol.ts")
      .filter((target) => !(target === SHARED_WITH_PAGE && file.includes("client/webview")))
      .map((target) => `${path.relative(root, file)} imports ${target}`),
  );
  expect(wrong).toEqual([]);
  const values = readFileSync(path.join(root, SHARED_WITH_PAGE), "utf8").match(/^import (?!type )/gm);
  expect(values).toBeNull();
});
