import { describe, expect, test } from "vitest";
import { codeLenses, LENS_KINDS } from "../../server/src/features/code-lenses.ts";
import { definition } from "../../server/src/features/definition.ts";
import type { FeatureContext } from "../../server/src/features/document.ts";
import { documentLinks } from "../../server/src/features/document-links.ts";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { formattingEdits } from "../../server/src/features/formatting.ts";
import { highlights } from "../../server/src/features/highlights.ts";
import { HINT_KINDS, inlayHints } from "../../server/src/features/inlay-hints.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { references } from "../../server/src/features/references.ts";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { contextOf } from "../support/cursor.ts";

const LINES = 15_000;
const many = (lines: string): string => lines.repeat(LINES / (lines.split("\n").length - 1));

const TEXTS: Readonly<Record<string, string>> = {
  routes: `dev tun\nserver 10.8.0.0 255.255.255.0\n${many("  route   192.0.2.0  255.255.255.0 # c\n")}`,
  pushes: `dev tun\nserver 10.8.0.0 255.255.255.0\n${many('push "route 192.0.2.0 255.255.255.0"\n')}`,
  connections: `client\n${many("<connection>\nremote vpn.example.com 1194\n</connection>\n")}`,
  "nested folders": many("cd a\n"),
  regions: many("#region\n"),
  files: many("ca  ca.crt\n"),
  "open blocks": many("<ca>\n"),
};

const places = (context: FeatureContext): PlacesContext => ({
  ...context,
  files: { stat: () => "missing", read: () => undefined },
  list: () => [],
  resolve: (_base, path) => `file:///${path}`,
  open: () => undefined,
  configurations: () => [context.document],
});

const MIDDLE = { line: LINES / 2, character: 3 };
const ALL = { start: { line: 0, character: 0 }, end: { line: 2 * LINES, character: 0 } };

const FEATURES: Readonly<Record<string, (context: FeatureContext) => unknown>> = {
  lenses: (context) => [...codeLenses({ ...context, lenses: new Set(LENS_KINDS), commands: [] })],
  hints: (context) => [...inlayHints(context, ALL, new Set(HINT_KINDS))],
  outline: ({ document }) => documentSymbols(document),
  folds: ({ document }) => [...foldingRanges(document)],
  highlights: ({ document }) => highlights(document, MIDDLE),
  selection: ({ document }) => selectionRanges(document, [MIDDLE]),
  formatting: ({ document }) => [...formattingEdits(document, { align: "columns" })],
  links: (context) => [...documentLinks(places(context))],
  definition: (context) => definition(places(context), MIDDLE),
  references: (context) => references(places(context), MIDDLE),
};

/** Far above what it takes, far below what anything worse than linear would. */
const MOST = 1500;

describe.each(Object.entries(TEXTS))("15,000 lines of %s", (_name, text) => {
  test.each(Object.entries(FEATURES))("%s", (_feature, run) => {
    const context = contextOf(text);
    const start = process.cpuUsage();
    run(context);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(MOST);
  });
});
