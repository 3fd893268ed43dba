import fc from "fast-check";
import { expect, test } from "vitest";
import { unpackView } from "../../client/webview/unpack-view.ts";
import { packDestinations } from "../../server/src/features/pack-destinations.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import { full } from "../preview-harness/sample-views.ts";

test("networks that follow each other take no room", () => {
  expect(packDestinations(["10.8.0.0/24", "10.8.1.0/24", "10.8.2.0/24", "::/0", "10.8.2.0/24", "10.8.2.0/25"])).toEqual(
    ["2s76dc/24", "74*2", "=::/0", "0", "0/25"],
  );
});

test("every destination comes back as it was", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const four = fc
    .tuple(octet, octet, octet, octet, fc.integer({ min: 0, max: 32 }))
    .map(([a, b, c, d, bits]) => `${a}.${b}.${c}.${d}/${bits}`);
  const odd = fc.constantFrom(
    "",
    "=",
    "/",
    "10.8.0.0",
    "010.8.0.0/24",
    "10.8.0.0/024",
    "10.8.0.0/-1",
    "2001:db8::/32",
    "a*3",
    "74*2",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(four, odd, fc.string())), (destinations) => {
      const [row] = full.view.after;
      if (row === undefined) return;
      const after = destinations.map((destination) => ({ ...row, destination }));
      expect(unpackView(packView({ ...full.view, after })).after.map(({ destination }) => destination)).toEqual(
        destinations,
      );
    }),
  );
});
