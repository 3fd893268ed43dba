import { expect, test } from "vitest";
import { holdsSecret } from "../fuzz/check-secrecy.ts";
import { SECRET } from "../fuzz/random-text.ts";

test.each([
  ["alone", SECRET, true],
  ["in a name", [{ name: `key ${SECRET}` }], true],
  ["behind what looks like an escape", `\\u${SECRET}`, true],
  ["behind half a character", `\ud83d${SECRET}`, true],
  [
    "half a character whose last digit is the secret's first",
    `${String.fromCharCode(0xdc65)}${SECRET.slice(1)}`,
    false,
  ],
  ["nothing", undefined, false],
])("the secret, %s", (_, shown, told) => expect(holdsSecret(shown)).toBe(told));
