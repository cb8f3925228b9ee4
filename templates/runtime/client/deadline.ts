import type { CancelSignal } from "./cancel-signal.js";
import { listenForAbort } from "./listen-for-abort.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

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
 * stops both; it may be called at any time and more than once.
 */
export function startDeadline({ timeoutMs, signal, onTimeout, onAbort }: DeadlineOptions): () => void {
  if (signal?.aborted === true) {
    onAbort?.(signal.reason);
    return () => undefined;
  }
  const stop = (): void => {
    clearTimeout(timer);
    stopListening?.();
  };
  const stopListening =
    signal &&
    listenForAbort(signal, () => {
      stop();
      onAbort?.(signal.reason);
    });
  const timer = setTimeout(() => {
    stop();
    onTimeout();
  }, timeoutMs);
  return stop;
}
