import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { atCursor } from "../support/cursor.ts";

const FILES: Readonly<Record<string, "file" | "directory">> = {
  "ca.crt": "file",
  "keys/ca.crt": "file",
  ccd: "directory",
};

const cases: ReadonlyArray<readonly [string, string | undefined]> = [
  ["ca ca.c|rt", "`ca.crt` is there."],
  ["cd keys\nca ca.c|rt", "`keys/ca.crt` is there."],
  ["ca other|.crt", "⚠ `other.crt` is not there."],
  ["client-config-dir cc|d", "`ccd` is there, a folder."],
  ["askpass std|in", undefined],
  ["verb |3", undefined],
  ["c|a ca.crt", undefined],
];

test.each(cases)("a hover says whether the file is there: %j", (marked, expected) => {
  const { context, position } = atCursor(marked);
  const files = { stat: (path: string) => FILES[path] ?? ("missing" as const), read: () => undefined };
  const contents = hover({ ...context, files }, position)?.contents;
  const text = typeof contents === "object" && "value" in contents ? contents.value : "";
  if (expected === undefined) expect(text).not.toContain("there.");
  else expect(text).toContain(expected);
});

test("a hover says nothing of files where none may be looked at", () => {
  const { context, position } = atCursor("ca ca.c|rt");
  const contents = hover(context, position)?.contents;
  expect(typeof contents === "object" && "value" in contents ? contents.value : "").not.toContain("is there");
});
