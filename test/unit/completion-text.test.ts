// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of snippets look like that
import { describe, expect, test } from "vitest";
import { resolveCompletion } from "../../server/src/features/completion.ts";
import { complete } from "../support/completions.ts";
import { atCursor } from "../support/cursor.ts";

/** What the text becomes when the item of that label is taken. */
function accept(marked: string, label: string): string {
  const { context } = atCursor(marked);
  const item = complete(marked).find((one) => one.label === label);
  const edit = item?.textEdit;
  if (edit === undefined || !("range" in edit)) throw new Error(`${label} is not offered`);
  const lines = context.document.text.split("\n");
  const line = lines[edit.range.start.line] ?? "";
  lines[edit.range.start.line] =
    line.slice(0, edit.range.start.character) + edit.newText + line.slice(edit.range.end.character);
  return lines.join("\n");
}

describe("what is written", () => {
  const cases: ReadonlyArray<readonly [string, string, string]> = [
    ["rem|", "remote", "remote ${1:vpn.example.com} ${2:1194}"],
    ["tls-version-m|", "tls-version-min", "tls-version-min ${1|1.2,1.0,1.1,1.3|}"],
    ["u|", "up", "up ${1:cmd}"],
    ["--rem|", "remote", "--remote ${1:vpn.example.com} ${2:1194}"],
    ["ver| 3", "verb", "verb 3"],
    ["ver|xx 3", "verb", "verb 3"],
    ["client|", "client", "client"],
    ['push "rou|"', "route", 'push "route ${1:192.0.2.0} ${2:255.255.255.0}"'],
    ["push |", '"block-ipv6"', 'push "block-ipv6"'],
    ["<c|", "<ca>", "<ca>\n$0\n</ca>"],
    ["<ca>\n  </c|", "</ca>", "<ca>\n  </ca>"],
    ["proto u|", "udp", "proto udp"],
    ["data-ciphers AES-256-GCM:A|", "AES-128-GCM", "data-ciphers AES-256-GCM:AES-128-GCM"],
    ["ca my|", "my key.pem", "ca my\\ key.pem"],
    ['ca "my|', "my key.pem", 'ca "my key.pem'],
    ["key keys/cl|", "client.key", "key keys/client.key"],
  ];
  test.each(cases)("%j, %s", (marked, label, expected) => expect(accept(marked, label)).toBe(expected));
});

test("documentation comes when it is asked for", () => {
  const item = complete("rem|").find(({ label }) => label === "remote");
  expect(item).toBeDefined();
  expect(item?.documentation).toBeUndefined();
  const resolved = item === undefined ? undefined : resolveCompletion(item);
  expect(resolved?.documentation).toMatchObject({
    kind: "markdown",
    value: expect.stringContaining("remote host [port]"),
  });
  expect(resolved?.detail).toBe("The server to connect to");
});

test("a value's documentation too", () => {
  const item = complete("cipher |").find(({ label }) => label === "AES-256-GCM");
  const resolved = item === undefined ? undefined : resolveCompletion(item);
  expect(resolved?.documentation).toMatchObject({ value: expect.stringContaining("Strong") });
});
