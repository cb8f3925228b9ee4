import type { CancelSignal } from "./cancel-signal.js";

interface SharedListener {
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
}

const shared = new WeakMap<CancelSignal, SharedListener>();

/**
 * Calls a function when a signal is aborted. What is returned removes it. All functions of a signal share one listener, because Node warns of
 * a leak where a signal has more than ten, and one signal often ends many calls.
 */
export function listenForAbort(signal: CancelSignal, listener: () => void): () => void {
  const { listeners, notify } = shared.get(signal) ?? startListening(signal);
  listeners.add(listener);
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    shared.delete(signal);
    signal.removeEventListener("abort", notify);
  };
}

function startListening(signal: CancelSignal): SharedListener {
  const listeners = new Set<() => void>();
  const notify = (): void => listeners.forEach((listener) => listener());
  shared.set(signal, { listeners, notify });
  signal.addEventListener("abort", notify);
  return { listeners, notify };
}
