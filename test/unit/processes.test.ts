import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

const sourcesWith = (what: RegExp): readonly string[] =>
  ["client", "server"].flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && what.test(readFileSync(path.join(root, part, name), "utf8")))
      .map((name) => `${part}/${name.replaceAll("\\", "/")}`),
  );

const OWN = "client/src/preview/this-computer.ts";

test("no process is started but the one that tells of this computer's network", () => {
  expect(
    sourcesWith(/from ["'](?:node:)?(?:child_process|cluster|worker_threads)["']|\beval\(|new Function\(/),
  ).toEqual([OWN]);
});

test("and that only where somebody asks for it", () => {
  expect(sourcesWith(/\breadNetwork\(\)/)).toEqual(["client/src/preview/handle-message.ts", OWN]);
});

test("nothing is fetched from anywhere", () => {
  const NETWORK =
    /from ["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']|\bfetch\(|XMLHttpRequest|WebSocket/;
  expect(sourcesWith(NETWORK)).toEqual([]);
});

test("the conversation with the server is traced through nothing but the filter", () => {
  const client = readFileSync(path.join(root, "client/src/language-client.ts"), "utf8");
  expect(client.match(/traceOutputChannel: .*/g)).toEqual(["traceOutputChannel: traceChannel(outputChannel),"]);
});
