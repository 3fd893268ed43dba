import fc from "fast-check";
import { expect, test } from "vitest";
import { unpackView } from "../../client/webview/unpack-view.ts";
import { packDestinations } from "../../server/src/features/pack-destinations.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import { full } from "../preview-harness/sample-views.ts";

test("networks that follow each other take no room", () => {
  expect(packDestinations(["10.8.0.0/24", "10.8.1.0/24", "10.8.2.0/24", "::/0", "10.8.2.0/24", "10.8.2.0/25"])).toEqual(
    { steps: [1, 0x0a080000, 24, 2, 256, 24, 1, 0, -1, 1, 0, 24, 1, 0, 25], others: ["::/0"] },
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
      const { view } = unpackView(packView({ ...full.view, after }));
      expect(Array.from(view.after, ({ destination }) => destination)).toEqual(destinations);
      for (const at of destinations.keys()) expect(view.after.at(at)?.destination).toBe(destinations[at]);
    }),
  );
});
