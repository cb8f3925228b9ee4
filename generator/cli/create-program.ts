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
  0  all is well; also when --watch is ended
  1  a model has an error, or --check found a difference
  2  wrong usage`;

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
    .showHelpAfterError("Add --help to see what there is.")
    .addHelpText("after", exitCodeHelp);

  program
    .command("generate")
    .description("write the output of every model, and remove what an earlier run wrote and the model no longer gives")
    .argument("[MODEL...]", "model files (default: model/*.yaml)")
    .option("-o, --out <DIR>", "folder of all outputs; each gets a folder with its model's name", "generated")
    .addOption(new Option("--check", "write nothing; name every file that is not as the model says").conflicts(["watch", "dryRun"]))
    .addOption(new Option("--dry-run", "write nothing; say what would be written and removed").conflicts("watch"))
    .option("--watch", "run again whenever a model changes")
    .option("--timings", "say how long each stage took")
    .addOption(createFormatOption())
    .addHelpText("after", exitCodeHelp)
    .action(actions.generate);

  program
    .command("validate")
    .description("check models, and write nothing")
    .argument("[MODEL...]", "model files (default: model/*.yaml)")
    .addOption(createFormatOption())
    .addHelpText("after", exitCodeHelp)
    .action(actions.validate);

  return program;
}

function createFormatOption(): Option {
  return new Option("--format <FORMAT>", "for people, or one JSON document per run for tools")
    .choices(["pretty", "json"])
    .default("pretty");
}
