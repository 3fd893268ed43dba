import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{unit,grammar,wire}/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
