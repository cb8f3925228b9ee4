import type { Stage } from "./interruption.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare function setTimeout(callback: () => void, ms: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** The stage between two attempts. */
export function pause(ms: number): Stage<void> {
  return (resolve) => {
    const timer = setTimeout(resolve, ms);
    return () => clearTimeout(timer);
  };
}
