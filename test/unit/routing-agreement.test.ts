import { expect, test } from "vitest";
import { disagreementsOf } from "../agreement/disagreements.ts";
import { routeCases } from "../agreement/route-case.ts";

/** Cases that cannot agree, each with the reason. */
const except: Readonly<Record<string, string>> = {};

const cases = routeCases().filter(({ id }) => !(id in except));

test("there are recorded cases to agree with", () => {
  expect(cases.length).toBe(212 - Object.keys(except).length);
});

test.each(cases.map((route) => [route.id, route] as const))("%s is as OpenVPN did it", (_id, route) => {
  expect(Array.from(disagreementsOf(route))).toEqual([]);
});
