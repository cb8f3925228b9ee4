import { setFlagsFromString } from "node:v8";

/** Longer than nearly every run; an API of hundreds of operations goes on, and gains by it from then on. */
const delayMs = 5_000;

/**
 * Keeps V8 from optimizing functions that seem to be hot until it is known that the run is a long one. Before that it never pays: a run over
 * the libraries' code takes a second, and V8 would spend a third of the processor's time on it.
 */
export function postponeOptimization(): void {
  setFlagsFromString("--no-opt");
  setTimeout(() => setFlagsFromString("--opt"), delayMs).unref();
}
