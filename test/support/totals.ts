import { appendFileSync, existsSync, readFileSync } from "node:fs";

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Hands a runner's figures to whoever sums them up. */
export function addTotals(totals: Totals): void {
  const file = process.env.OPENVPN_TEST_TOTALS;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(totals)}\n`);
}

export function sumTotals(file: string): Totals {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  return lines
    .map((line): Totals => JSON.parse(line))
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    });
}
