#!/usr/bin/env node
import { packageFolder, readPackage } from "./cache/read-package.js";
import { runCli } from "./cli/run-cli.js";
import { createProcessTerminal } from "./cli/terminal.js";
import { generate, validate } from "./index.js";

process.exitCode = await runCli(process.argv.slice(2), {
  version: readPackage(packageFolder).version,
  terminal: createProcessTerminal(),
  tools: {
    generate,
    validate,
    printDiagnostics: async (diagnostics, options) => (await import("./load/print-diagnostics.js")).printDiagnostics(diagnostics, options),
  },
});
