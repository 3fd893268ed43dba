import { statSync } from "node:fs";

/** The most bytes of what ships; files joined by "+" share a budget. */
const BUDGETS = {
  "dist/server.cjs+dist/language-server.cjs": 1_000_000,
  "dist/extension.cjs+dist/language-client.cjs": 450_000,
  "dist/webview/preview.js": 120_000,
};

/** A sentence for each file that has grown out of its budget. */
export const overBudget = (budgets = BUDGETS) =>
  Object.entries(budgets).flatMap(([files, most]) => {
    const size = files.split("+").reduce((sum, file) => sum + statSync(file).size, 0);
    return size > most ? [`${files} has ${size} bytes, ${size - most} more than its budget`] : [];
  });
