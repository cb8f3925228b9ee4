import { setFlagsFromString } from "node:v8";

/** A run over an API of ten operations is over by then; one over a hundred takes two seconds more, and gains by it. */
const delayMs = 600;

/**
 * Keeps V8 from optimizing functions that seem to be hot until it is known that the run is a longer one. In a short one it never pays: most of
 * the time goes to loading libraries, and V8 would spend a third of the processor's time on their code.
 */
export function postponeOptimization(): void {
  setFlagsFromString("--no-opt");
  setTimeout(() => setFlagsFromString("--opt"), delayMs).unref();
}
