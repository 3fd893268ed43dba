import { describe, expect, test } from "vitest";
import type { DocumentSymbol, SelectionRange } from "vscode-languageserver-types";
import { offsetAt, type ParsedDocument } from "../../server/src/features/document.ts";
import { documentSymbols, MOST_SYMBOLS } from "../../server/src/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { highlights } from "../../server/src/features/highlights.ts";
import { linkedEditing } from "../../server/src/features/linked-editing.ts";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { workspaceSymbols } from "../../server/src/features/workspace-symbols.ts";
import { atCursor, documentOf } from "../support/cursor.ts";
import { fixture } from "../support/fixture.ts";

const certificate = fixture("certificate-ec.pem");

const textOf = (document: ParsedDocument, range: SelectionRange["range"]): string =>
  document.text.slice(offsetAt(document, range.start), offsetAt(document, range.end));

describe("document symbols", () => {
  function outline(text: string): string {
    const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
      symbols.flatMap(({ name, detail, children }) => [
        `${indent}${name}${detail ? ` | ${detail}` : ""}`,
        ...lines(children ?? [], `${indent}  `),
      ]);
    return lines(documentSymbols(documentOf(text)), "").join("\n");
  }
  const cases: ReadonlyArray<readonly [string, string]> = [
    ["client\nverb 3\nremote vpn.example.com 1194\n", "client\nremote | vpn.example.com 1194"],
    [
      "<connection>\nremote a 1\nnobind\nproto tcp\n</connection>\nroute 192.0.2.0",
      "connection\n  remote | a 1\n  proto | tcp\nroute | 192.0.2.0",
    ],
    ['push "route 192.0.2.0 255.255.255.0" # x', "push | route 192.0.2.0 255.255.255.0"],
    ['push "auth-token c2VjcmV0"', "push | auth-token"],
    ["<key>\nsecret\n</key>\nconfig more.conf", "key\nconfig | more.conf"],
    ["<ca>\nno certificate", "ca"],
    ["", ""],
  ];
  test.each(cases)("%j", (text, expected) => expect(outline(text)).toBe(expected));

  test("a certificate stands there by its subject", () => {
    expect(outline(`<ca>\n${certificate}</ca>`)).toMatch(/^ca \| .*CN=/);
  });

  test("a huge file says where its outline ends", () => {
    const symbols = documentSymbols(documentOf("route 192.0.2.0\n".repeat(MOST_SYMBOLS + 3)));
    expect(symbols).toHaveLength(MOST_SYMBOLS + 1);
    expect(symbols.at(-1)?.name).toContain("4,000");
  });

  test("children lie inside of their parents", () => {
    const document = documentOf("<connection>\n  remote a 1\n</connection>\n");
    const [parent] = documentSymbols(document);
    expect(parent?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 2, character: 13 } });
    expect(parent?.children?.[0]?.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 12 } });
  });
});

describe("workspace symbols", () => {
  const documents = [
    documentOf("server 10.8.0.0 255.255.255.0\nverb 3", { uri: "file:///w/server.ovpn" }),
    documentOf("<connection>\nremote vpn.example.com\n</connection>", { uri: "file:///w/client.ovpn" }),
  ];
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["rvpn", "remote vpn.example.com"],
    ["10.8", "server 10.8.0.0 255.255.255.0"],
    ["verb"],
    ["", "server 10.8.0.0 255.255.255.0", "connection", "remote vpn.example.com"],
  ];
  test.each(cases)("%j", (query, ...expected) =>
    expect(workspaceSymbols(documents, query).map(({ name }) => name)).toEqual(expected),
  );
});

describe("folding", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["<ca>\na\nb\n</ca>\n", "0-3"],
    ["<ca>\na\nb", "0-2"],
    ["# one\n# two\n; three\nverb 3\n# four", "0-2 comment"],
    ["# region a\nverb 3\n;#region b\n# c\n# d\n;#endregion\n#endregion", "3-4 comment", "2-5 region", "0-6 region"],
    ["#regional\n# b", "0-1 comment"],
    ["#endregion\n# region open"],
    ["<connection>\n# a\n# b\nremote x\n</connection>", "0-4", "1-2 comment"],
    ["verb 3"],
  ];
  test.each(cases)("%j", (text, ...expected) => {
    const folds = [...foldingRanges(documentOf(text))];
    expect(
      folds.map(({ startLine, endLine, kind }) => [`${startLine}-${endLine}`, kind].filter(Boolean).join(" ")),
    ).toEqual(expected);
  });
});

describe("selection", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["  route 192.0.|2.0 # x", "192.0.2.0", "route 192.0.2.0", "  route 192.0.2.0 # x"],
    ["verb 3\n  route a # c|d\n", "# cd", "  route a # cd", "verb 3\n  route a # cd\n"],
    ['push "route 192.0.2.|0"', "192.0.2.0", "route 192.0.2.0", '"route 192.0.2.0"', 'push "route 192.0.2.0"'],
    ["<ca>\na|b\n</ca>\n", "ab", "<ca>\nab\n</ca>", "<ca>\nab\n</ca>\n"],
    ["<connection>\nremote |a\n</connection>", "a", "remote a", "<connection>\nremote a\n</connection>"],
    ["|", ""],
  ];
  test.each(cases)("%j", (marked, ...expected) => {
    const { context, position } = atCursor(marked);
    const steps: string[] = [];
    const [innermost] = selectionRanges(context.document, [position]);
    for (let at: SelectionRange | undefined = innermost; at !== undefined; at = at.parent)
      steps.push(textOf(context.document, at.range));
    expect(steps).toEqual(expected);
  });
});

describe("linked editing", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ["<c|a>\nx\n</ca>", "ca", "ca"],
    ["<ca>\nx\n</ca|>", "ca", "ca"],
    ["<connection>\nremote a\n</connec|tion>", "connection", "connection"],
    ["<connection>\n<ca|>\nx\n</ca>\n</connection>", "ca", "ca"],
    ["<ca>\nx|\n</ca>"],
    ["<c|a>\nx"],
    ["ve|rb 3"],
  ];
  test.each(cases)("%j", (marked, ...expected) => {
    const { context, position } = atCursor(marked);
    const ranges = linkedEditing(context.document, position)?.ranges ?? [];
    expect(ranges.map((range) => textOf(context.document, range))).toEqual(expected);
  });
});

describe("highlights", () => {
  const cases: ReadonlyArray<readonly [string, ...string[]]> = [
    ['ro|ute 192.0.2.0\npush "route 192.0.2.0"\nverb 3', "0:0", "1:6"],
    ["<c|a>\n</ca>\nca x", "0:1", "1:2", "2:0"],
    ['route 192.|0.2.0\npush "route 192.0.2.0"', "0:6", "1:12"],
    ["# rou|te\nroute a"],
  ];
  test.each(cases)("%j", (marked, ...expected) => {
    const { context, position } = atCursor(marked);
    const found = highlights(context.document, position);
    expect(found.map(({ range: { start } }) => `${start.line}:${start.character}`)).toEqual(expected);
  });
});
