import { defineConfig } from "vitest/config";

/** They start processes, servers or browsers, or put another database under every office. */
const apart = ["playground", "processes", "workers", "remote", "websocket"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: "forks",
    // Half of the time is waiting, so no core is left out.
    maxWorkers: "100%",
    // A test that was only left out must be visible in the report, by name.
    reporters: process.env["CI"] ? ["default"] : ["dot"],
    projects: [
      {
        extends: true,
        // One load of the product for all of its files: half of their time would go into loading it.
        test: { name: "inside", include: ["test/**/*.test.ts"], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
});
