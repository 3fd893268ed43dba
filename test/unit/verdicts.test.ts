import { describe, expect, test } from "vitest";
import { disagreement, RECORDED_VERSIONS, readRecorded } from "../agreement/recorded.ts";

describe.each(RECORDED_VERSIONS)("OpenVPN %s", (version) => {
  test.each(readRecorded().map((recorded) => ({ id: recorded.id, recorded })))("$id", ({ recorded }) => {
    expect(disagreement(recorded, version)).toBeUndefined();
  });
});
