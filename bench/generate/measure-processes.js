import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { median } from "../clients/statistics.js";

/**
 * Runs every command once per round, in turn, so that a slow moment of the machine hits all of them. Returns the medians of wall-clock time and
 * of processor time, in milliseconds, by the command's name. `prepare` runs before the command and is not measured.
 */
export function measureProcesses(commands, rounds) {
  const runs = new Map(commands.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) runs.get(command.name).push(runOnce(command));
  }
  return new Map(
    [...runs].map(([name, times]) => [name, { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) }]),
  );
}

function runOnce({ name, args, cwd, prepare }) {
  prepare?.();
  const cpuBefore = readChildTime();
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${name} failed.\n${stdout}${stderr}`);
  return { wall, cpu: readChildTime() - cpuBefore };
}

/** The processor time of all ended children, which Linux alone tells, in steps of 10 ms. */
function readChildTime() {
  try {
    // The name of the program comes second, in brackets, and may hold spaces.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
    const [user, system] = fields.slice(13, 15).map(Number);
    return (user + system) * 10;
  } catch {
    return Number.NaN;
  }
}
