import { runCli } from "../../generator/cli/run-cli.js";
import { createProcessTerminal } from "../../generator/cli/terminal.js";
import { createListingTools } from "./listing-tools.js";

process.exitCode = await runCli(process.argv.slice(2), {
  version: "1.2.3",
  terminal: createProcessTerminal(),
  tools: createListingTools(),
});
