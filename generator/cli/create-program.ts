import { Command, Option } from "commander";
import type { GenerateFlags } from "./generate-command.js";
import type { Terminal } from "./terminal.js";

/** The flags that every command has. */
export interface CommonFlags {
  readonly format: "pretty" | "json";
}

/** What the commands do. */
export interface Actions {
  readonly generate: (models: readonly string[], flags: GenerateFlags & CommonFlags) => Promise<void>;
  readonly validate: (models: readonly string[], flags: CommonFlags) => Promise<void>;
}

const exitCodeHelp = `
Exit codes:
  0  success, and the end of --watch
  1  a model has an error, a file is in the way, or --check found a difference
  2  the command line is wrong`;

/** Declares commands, options and help. The program throws a `CommanderError` where commander would end the process. */
export function createProgram(version: string, actions: Actions, terminal: Terminal): Command {
  const program = new Command("topicsmith")
    .description("Turns one YAML model of a device API into typed MQTT topics, validators, clients and published specifications.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.print,
      writeErr: terminal.printError,
      getOutHasColors: () => terminal.hasColor,
      getErrHasColors: () => terminal.hasErrorColor,
    })
    .showHelpAfterError("Run with --help to see all commands and options.")
    .addHelpText("after", exitCodeHelp);

  program
    .command("generate")
    .description("write the package of every model, and remove files of earlier runs that are no longer generated")
    .argument("[MODEL...]", "model files (default: model/*.yaml)")
    .option("-o, --out <DIR>", "folder for all packages; each gets a subfolder named after its model", "generated")
    .addOption(
      new Option("--check", "write nothing; list every file that differs from what the model gives").conflicts(["watch", "dryRun"]),
    )
    .addOption(new Option("--dry-run", "write nothing; list what would be written and removed").conflicts("watch"))
    .addOption(
      new Option("--force", "replace files as well that were not written by Topicsmith, or were edited since").conflicts([
        "check",
        "dryRun",
      ]),
    )
    .option("--watch", "generate again whenever a model changes")
    .option("--timings", "print how long each stage took")
    .addOption(createFormatOption())
    .addHelpText("after", exitCodeHelp)
    .action(actions.generate);

  program
    .command("validate")
    .description("check models without writing anything")
    .argument("[MODEL...]", "model files (default: model/*.yaml)")
    .addOption(createFormatOption())
    .addHelpText("after", exitCodeHelp)
    .action(actions.validate);

  return program;
}

function createFormatOption(): Option {
  return new Option("--format <FORMAT>", "output for people, or one JSON document per run for tools")
    .choices(["pretty", "json"])
    .default("pretty");
}
