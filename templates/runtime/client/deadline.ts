import type { CancelSignal } from "./cancel-signal.js";
import { listenForAbort } from "./listen-for-abort.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const performance: { readonly now: () => number };
// Node alone has it.
declare const setImmediate: ((callback: () => void, ms: number) => unknown) | undefined;

/** When a wait ends that nothing else has ended. */
export interface DeadlineOptions {
  /** In milliseconds, as `chooseTimeoutMs` gives it. */
  readonly timeoutMs: number;
  readonly signal?: CancelSignal | undefined;
  readonly onTimeout: () => void;
  /** Called at once where the signal was aborted before. */
  readonly onAbort?: (reason: unknown) => void;
}

/**
 * Starts one timer, and listens to the signal where there is one. Calls one of the two functions at most, and only once. What is returned
 * stops both; it may be called at any time and more than once. Where the event loop stood still when the time was over, that much more is
 * waited, up to the same time again: what came meanwhile has not been read yet.
 */
export function startDeadline({ timeoutMs, signal, onTimeout, onAbort }: DeadlineOptions): () => void {
  if (signal?.aborted === true) {
    onAbort?.(signal.reason);
    return () => undefined;
  }
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
    stopListening?.();
  };
  const stopListening =
    signal &&
    listenForAbort(signal, () => {
      stop();
      onAbort?.(signal.reason);
    });
  const end = (): void => {
    if (isOver) return;
    stop();
    onTimeout();
  };
  const startedAt = performance.now();
  let timer = setTimeout(() => {
    const lateMs = performance.now() - startedAt - timeoutMs;
    if (lateMs <= 0) return end();
    // Node runs timers before it reads sockets, and may run a second timer before it does so; an immediate runs after that.
    timer = setTimeout(() => (typeof setImmediate === "function" ? setImmediate : setTimeout)(end, 0), Math.min(lateMs, timeoutMs));
  }, timeoutMs);
  return stop;
}
