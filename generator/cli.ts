#!/usr/bin/env node
import { packageFolder, readPackage } from "./cache/read-package.js";
import { postponeOptimization } from "./cli/postpone-optimization.js";
import { runCli } from "./cli/run-cli.js";
import { createProcessTerminal } from "./cli/terminal.js";
import { createGenerator } from "./generate.js";
import { validate } from "./index.js";
import { createThreadedStages } from "./threads/threaded-stages.js";

postponeOptimization();

process.exitCode = await runCli(process.argv.slice(2), {
  version: readPackage(packageFolder).version,
  terminal: createProcessTerminal(),
  tools: {
    generate: createGenerator(createThreadedStages()),
    validate,
    printDiagnostics: async (diagnostics, options) => (await import("./load/print-diagnostics.js")).printDiagnostics(diagnostics, options),
  },
});
