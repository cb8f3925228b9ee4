import { performance } from "node:perf_hooks";

/** The time in milliseconds, finer than `Date.now()` and comparable between processes. */
export function readNow() {
  return performance.timeOrigin + performance.now();
}
