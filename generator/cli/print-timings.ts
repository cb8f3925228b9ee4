import type { Timings } from "../run/generate-result.js";

/** One line per stage, in milliseconds. */
export function printTimings(timings: Timings): string {
  const stages = Object.entries(timings);
  const total = stages.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  return [...stages, ["total", total] as const]
    .map(([stage, milliseconds]) => `${stage.padEnd(9)} ${milliseconds.toFixed(1).padStart(8)} ms`)
    .join("\n");
}
