import fc from "fast-check";
import { expect, test } from "vitest";
import { completion } from "../../server/src/features/completion.ts";
import { positionAt } from "../../server/src/features/document.ts";
import { hover } from "../../server/src/features/hover.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { signatureHelp } from "../../server/src/features/signature-help.ts";
import { contextOf } from "../support/cursor.ts";
import { offers } from "../support/refactorings.ts";

const pieces = fc.constantFrom(
  "<ca>",
  "</ca>",
  "<connection>",
  "</connection>",
  '"',
  "'",
  "\\",
  " ",
  "\n",
  "\r\n",
  "#",
  "--",
);
const words = fc.constantFrom(
  "push ",
  "route ",
  "remote ",
  "redirect-gateway ",
  "setenv opt ",
  "server 10.8.0.0 255.255.255.0",
  "😀",
  "\ud83d",
  "\0",
  "\uFEFF",
  "data-ciphers A:",
  "key ./",
);
const texts = fc
  .array(fc.oneof(pieces, words, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 25 })
  .map((parts) => parts.join(""));

test("no text and no position is too broken for any feature", () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 120 }), (text, at) => {
      const context = contextOf(text);
      const position = positionAt(context.document, Math.min(at, text.length));
      const items = completion({ ...context, list: () => [], snippets: "supported" }, position);
      for (const { textEdit } of items) {
        if (textEdit === undefined || !("range" in textEdit)) continue;
        expect(textEdit.range.start.line).toBe(textEdit.range.end.line);
        expect(textEdit.range.start.character).toBeLessThanOrEqual(position.character);
        expect(textEdit.range.end.character).toBeGreaterThanOrEqual(position.character);
      }
      hover(context, position);
      signatureHelp(context, position);
      expect(semanticTokens(context).length % 5).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test.each(["|", 'push |"route', "<|ca>", "|route", "server x|", 'client|\nroute "a'])(
  "refactorings take broken text for what it is: %j",
  (text) => {
    expect(() => offers(text, {})).not.toThrow();
  },
);
