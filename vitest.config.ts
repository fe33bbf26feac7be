import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: "forks",
    // A test that was only left out must be visible in the report, by name.
    reporters: process.env["CI"] ? ["default"] : ["dot"],
  },
});
