import { statSync } from "node:fs";

/** The most bytes of what ships. */
const BUDGETS = {
  "dist/server.cjs": 1_000_000,
  "dist/extension.cjs": 450_000,
  "dist/webview/preview.js": 120_000,
};

/** A sentence for each file that has grown out of its budget. */
export const overBudget = (budgets = BUDGETS) =>
  Object.entries(budgets).flatMap(([file, most]) => {
    const { size } = statSync(file);
    return size > most ? [`${file} has ${size} bytes, ${size - most} more than its budget`] : [];
  });
