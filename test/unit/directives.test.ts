import { expect, test } from "vitest";
import { allDirectives } from "../../server/src/directives/facts/index.ts";
import { findDirective, grammarOf, statusOf } from "../../server/src/directives/lookup.ts";
import type { KnownVersion } from "../../server/src/directives/types.ts";
import names from "../fixtures/directive-names.json" with { type: "json" };

const series: readonly KnownVersion[] = ["2.3", "2.4", "2.5", "2.6", "2.7", "master"];

test.each(series)("the names that %s knows are those of the fixture", (version) => {
  const known = allDirectives.filter((directive) => grammarOf(directive, version) !== undefined);
  expect(known.map(({ name }) => name).sort()).toEqual(names[version as keyof typeof names]);
});

test("no name stands twice, and every grammar reads", () => {
  expect(new Set(allDirectives.map(({ name }) => name)).size).toBe(allDirectives.length);
  for (const directive of allDirectives) {
    for (const version of series) {
      const grammar = grammarOf(directive, version);
      if (grammar === undefined) continue;
      expect(grammar.min, directive.name).toBeLessThanOrEqual(grammar.max);
      expect(grammar.places.length, directive.name).toBeGreaterThan(0);
    }
  }
});

test("a grammar follows the versions", () => {
  const cipher = findDirective("cipher");
  if (cipher === undefined) throw new Error("cipher is unknown");
  expect(grammarOf(cipher, "2.3")).toMatchObject({ min: 0, max: Number.POSITIVE_INFINITY, places: ["main"] });
  expect(grammarOf(cipher, "2.4")).toMatchObject({ min: 1, max: 1, places: ["main", "push", "push-nopull"] });
  const bridge = findDirective("server-bridge");
  if (bridge === undefined) throw new Error("server-bridge is unknown");
  expect(grammarOf(bridge, "2.6")).toMatchObject({ min: 0, max: 4, counts: [0, 1, 4] });
});

test("a status covers its versions", () => {
  const persistKey = findDirective("persist-key");
  if (persistKey === undefined) throw new Error("persist-key is unknown");
  expect(statusOf(persistKey, "2.6")).toBeUndefined();
  expect(statusOf(persistKey, "2.7")).toMatchObject({ state: "ignored-warn" });
});
