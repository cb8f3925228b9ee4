import type { Stage, Timings } from "./generate-result.js";

/** Adds up the time that each stage takes. */
export interface Stopwatch {
  readonly timings: Timings;
  readonly measure: <T>(stage: Stage, work: () => T | Promise<T>) => Promise<T>;
}

/** Makes a stopwatch that has measured nothing yet. */
export function createStopwatch(): Stopwatch {
  const timings: Partial<Record<Stage, number>> = {};
  return {
    timings,
    measure: async (stage, work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        timings[stage] = (timings[stage] ?? 0) + performance.now() - start;
      }
    },
  };
}
