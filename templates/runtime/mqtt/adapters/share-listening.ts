/**
 * Lets any number listen to what one listener of a library's is enough for. `begin` is called when the first one comes, with all that there
 * will be, and what it returns when the last one has gone.
 */
export function shareListening<Listener>(begin: (listeners: ReadonlySet<Listener>) => () => void): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  let end = (): void => undefined;
  return (listener) => {
    if (listeners.size === 0) end = begin(listeners);
    listeners.add(listener);
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) end();
    };
  };
}
