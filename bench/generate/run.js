import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureProcesses } from "./measure-processes.js";
import { createOwnCommands, locateOpenApi } from "./own-commands.js";
import { createRivalCommands } from "./rival-commands.js";
import { scaleModel } from "./scale-model.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "7" } } });
const factors = positionals.length > 0 ? positionals.map(Number) : [1, 10, 100];
const model = readFileSync(new URL("../../model/aws-iot-jobs.yaml", import.meta.url), "utf8");

for (const factor of factors) {
  const folder = mkdtempSync(join(tmpdir(), "topicsmith-bench-"));
  const own = createOwnCommands(scaleModel(model, factor), folder);
  const rivals = createRivalCommands(locateOpenApi(folder), folder);
  // Brings every folder into the state that a round starts from.
  for (const { generate, cwd } of own) spawnSync(process.execPath, generate, { cwd });
  printTable(factor, measureProcesses([{ name: "node -e 0", args: ["-e", "0"] }, ...own, ...rivals], Number(values.rounds)), rivals);
  rmSync(folder, { recursive: true, force: true });
}

function printTable(factor, times, rivals) {
  const node = times.get("node -e 0");
  const fastest = Math.min(...rivals.map(({ name }) => times.get(name).wall));
  process.stdout.write(`\n${factor} x the operations of the Jobs API; medians of ${values.rounds} rounds\n\n`);
  process.stdout.write("| process | wall ms | processor ms | x `node -e 0` | x fastest rival |\n| --- | --- | --- | --- | --- |\n");
  for (const [name, { wall, cpu }] of times) {
    const cells = [name, wall.toFixed(0), cpu.toFixed(0), (wall / node.wall).toFixed(1), (wall / fastest).toFixed(2)];
    process.stdout.write(`| ${cells.join(" | ")} |\n`);
  }
}
