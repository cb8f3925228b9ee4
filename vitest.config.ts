import { defineConfig } from "vitest/config";

const nodeMajor = process.versions.node.split(".")[0] ?? "";

export default defineConfig({
  test: {
    // Continuous integration runs the suite on several versions of Node and adds up what each of them reports.
    reporters: process.env["CI"] === undefined ? ["default"] : ["default", "json"],
    outputFile: { json: `test-results/node-${nodeMajor}.json` },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{matrix,package,specs,survival}/**"],
          testTimeout: 10_000,
        },
      },
      {
        // These start compilers, package managers and other people's generators.
        extends: true,
        test: {
          name: "integration",
          include: ["test/{matrix,package,specs,survival}/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
