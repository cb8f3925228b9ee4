import { statSync } from "node:fs";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";

/** A run over an API of ten operations is over by then; one over a hundred takes two seconds more, and gains by it. */
const delayMs = 600;

/** In bytes: what is larger takes longer to parse than that, and no timer ends meanwhile. */
const largeSize = 500_000;

/**
 * Keeps V8 from optimizing functions that seem to be hot until it is known that the run is a longer one. In a short one it never pays: most of
 * the time goes to loading libraries, and V8 would spend a third of the processor's time on their code.
 */
export function postponeOptimization(): void {
  setFlagsFromString("--no-opt");
  setTimeout(() => setFlagsFromString("--opt"), delayMs).unref();
}

/** Lets V8 optimize at once where the models are so large that it pays. Those that cannot be read are none. */
export function optimizeForLargeModels(models: readonly string[], cwd: string): void {
  const sizes = models.map((model) => statSync(resolve(cwd, model), { throwIfNoEntry: false })?.size ?? 0);
  if (sizes.reduce((sum, size) => sum + size, 0) > largeSize) setFlagsFromString("--opt");
}
