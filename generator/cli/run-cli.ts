import { CommanderError } from "commander";
import { createProgram, type Actions, type CommonFlags } from "./create-program.js";
import { exitCodes, type ExitCode } from "./exit-code.js";
import { runGenerate } from "./generate-command.js";
import type { Reporter } from "./reporter.js";
import type { Terminal } from "./terminal.js";
import type { Tools } from "./tools.js";
import { runValidate } from "./validate-command.js";

/** What the command line runs on. */
export interface CliSurroundings {
  readonly version: string;
  readonly terminal: Terminal;
  readonly tools: Tools;
}

/** Runs the command that the arguments ask for, and returns what the process is to exit with. */
export async function runCli(argv: readonly string[], { version, terminal, tools }: CliSurroundings): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  const run = async ({ format }: CommonFlags, command: (reporter: Reporter) => Promise<ExitCode>): Promise<void> => {
    const reporter = await createReporter(format, terminal);
    try {
      exitCode = await command(reporter);
    } catch (error) {
      const { describeFailure } = await import("./describe-failure.js");
      const failure = describeFailure(error);
      reporter.reportFailure(failure);
      exitCode = failure.exitCode;
    }
  };

  const actions: Actions = {
    generate: (models, flags) => run(flags, (reporter) => runGenerate(models, flags, { generate: tools.generate, reporter, terminal })),
    validate: (models, flags) => run(flags, (reporter) => runValidate(models, { validate: tools.validate, reporter, terminal })),
  };
  try {
    await createProgram(version, actions, terminal).parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  }
  return exitCode;
}

async function createReporter(format: CommonFlags["format"], terminal: Terminal): Promise<Reporter> {
  if (format === "json") return (await import("./json-reporter.js")).createJsonReporter(terminal);
  return (await import("./pretty-reporter.js")).createPrettyReporter(terminal);
}
