#!/usr/bin/env node
import { postponeOptimization } from "./cli/postpone-optimization.js";
import { runCli } from "./cli/run-cli.js";
import { createProcessTerminal } from "./cli/terminal.js";
import { packageFolder, readPackage } from "./run/cache/read-package.js";
import { turnOnCompileCache } from "./run/compile-cache.js";
import { createGenerator } from "./run/generate.js";
import { createModelPipeline } from "./run/model-pipeline.js";
import { createValidator } from "./run/validate.js";

turnOnCompileCache();
postponeOptimization();

const pipeline = createModelPipeline();

process.exitCode = await runCli(process.argv.slice(2), {
  version: readPackage(packageFolder).version,
  terminal: createProcessTerminal(),
  tools: {
    generate: createGenerator(pipeline),
    validate: createValidator(pipeline),
  },
});
