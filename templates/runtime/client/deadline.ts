import type { CancelSignal } from "./cancel-signal.js";
import { listenForAbort } from "./listen-for-abort.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const performance: { readonly now: () => number };
// Node alone has these two.
declare const setImmediate: ((callback: () => void) => unknown) | undefined;
declare function clearImmediate(immediate: unknown): void;

/**
 * Starts one timer, and listens to the signal where there is one. Calls one of the two functions at most, and only once. What is returned
 * stops both; it may be called at any time and more than once. Where the event loop stood still when the time was over, that much more is
 * waited, up to the same time again: what came meanwhile has not been read yet. `onAbort` is called at once where the signal was aborted before.
 */
export function startDeadline(
  timeoutMs: number,
  onTimeout: () => void,
  signal?: CancelSignal,
  onAbort?: (reason: unknown) => void,
): () => void {
  if (signal?.aborted === true) {
    onAbort?.(signal.reason);
    return () => undefined;
  }
  let immediate: unknown;
  const stop = (): void => {
    clearTimeout(timer);
    if (immediate !== undefined) clearImmediate(immediate);
    stopListening?.();
  };
  const stopListening =
    signal &&
    listenForAbort(signal, () => {
      stop();
      onAbort?.(signal.reason);
    });
  const end = (): void => {
    stop();
    onTimeout();
  };
  // Node runs timers before it reads sockets, and may run a second timer before it does so; an immediate runs after that.
  const endAfterReading = (): void => {
    if (typeof setImmediate === "function") immediate = setImmediate(end);
    else end();
  };
  const startedAt = performance.now();
  let timer = setTimeout(() => {
    const lateMs = performance.now() - startedAt - timeoutMs;
    if (lateMs > 0) timer = setTimeout(endAfterReading, Math.min(lateMs, timeoutMs));
    else end();
  }, timeoutMs);
  return stop;
}
