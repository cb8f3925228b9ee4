#!/usr/bin/env node
import { packageFolder, readPackage } from "./run/cache/read-package.js";
import { postponeOptimization } from "./cli/postpone-optimization.js";
import { runCli } from "./cli/run-cli.js";
import { createProcessTerminal } from "./cli/terminal.js";
import { createGenerator } from "./run/generate.js";
import { validate } from "./index.js";
import { createThreadedPipeline } from "./run/threads/threaded-pipeline.js";

postponeOptimization();

process.exitCode = await runCli(process.argv.slice(2), {
  version: readPackage(packageFolder).version,
  terminal: createProcessTerminal(),
  tools: {
    generate: createGenerator(createThreadedPipeline()),
    validate,
    printDiagnostics: async (diagnostics, options) =>
      (await import("./load/diagnostics/print-diagnostics.js")).printDiagnostics(diagnostics, options),
  },
});
