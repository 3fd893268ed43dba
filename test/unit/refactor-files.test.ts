import { describe, expect, test } from "vitest";
import { checkOffered, offers, type RefactorCase } from "../support/refactorings.ts";

const PEM = "-----BEGIN X-----\nAAAA\n-----END X-----\n";

describe("refactorings", () => {
  test.each<RefactorCase>([
    {
      name: "a file into the configuration",
      before: "tls-auth |ta.key 1 # secret\n",
      files: { "ta.key": PEM },
      after: {
        'Put "ta.key" into this file as <tls-auth>': `key-direction 1\n<tls-auth>\n${PEM}</tls-auth> # secret\n`,
      },
    },
    { name: "no file into the configuration where none may be read", before: "ca |ca.crt\n", after: {} },
    { name: "nothing that is no text", before: "ca |ca.crt\n", files: { "ca.crt": "\0-----BEGIN X-----" }, after: {} },
    {
      name: "a block out to a file",
      before: `client\n<|ca>\n${PEM}</ca>\nverb 3\n`,
      files: { "ca.crt": "taken" },
      after: { 'Move <ca> out to "ca-2.crt"': `ca-2.crt: ${PEM}client\nca ca-2.crt\nverb 3\n` },
    },
    { name: "no block without an end", before: `<|ca>\n${PEM}`, files: {}, after: {} },
  ])("$name", checkOffered);
});

test("titles never quote a key", () => {
  const offered = offers(`<|key>\n${PEM}</key>\n`, {});
  expect(Object.keys(offered)).toEqual(['Move <key> out to "a.key"']);
});
