import fc from "fast-check";
import { expect, test } from "vitest";
import { lineStartsOf, offsetAt, positionAt } from "../../server/src/features/document.ts";
import { fileKindOf } from "../../server/src/features/file-kind.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const documentOf = (text: string) => ({ text, lineStarts: lineStartsOf(text) });

test("every offset comes back from its position", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "\n", "\r\n", "😀", "\ud83d")).map((parts) => parts.join("")),
      (text) => {
        const document = documentOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(offsetAt(document, positionAt(document, offset))).toBe(offset);
        }
      },
    ),
  );
});

const outside: ReadonlyArray<readonly [number, number, number]> = [
  [-1, 0, 0],
  [0, -5, 0],
  [9, 9, 6],
  [1, 99, 6],
];

test.each(outside)("line %i, column %i goes to the nearest end of the text", (line, character, expected) => {
  expect(offsetAt(documentOf("ab\ncde"), { line, character })).toBe(expected);
});

const kinds: ReadonlyArray<readonly [string, string, string]> = [
  ["file:///etc/openvpn/server.conf", "server 10.8.0.0 255.255.255.0", "main"],
  ["file:///etc/openvpn/ccd/alice", 'push "route 10.0.0.0"', "ccd"],
  ["file:///etc/openvpn/ccd/site.conf", "remote vpn.example.com", "main"],
  ["file:///etc/openvpn/clients/alice", "ifconfig-push 10.8.0.5 10.8.0.6\niroute 10.9.0.0", "ccd"],
  ["file:///home/user/odd.ovpn", "ifconfig-push 10.8.0.5 10.8.0.6", "main"],
  ["untitled:Untitled-1", "", "main"],
  ["untitled:Untitled-1", "dev tun\nifconfig-push 10.8.0.5 10.8.0.6", "main"],
];

test.each(kinds)("%s with %j is read as %s", (uri, text, expected) => {
  expect(fileKindOf(uri, parse(text))).toBe(expected);
});
