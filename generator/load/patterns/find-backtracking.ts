import { isCertainlyLinear } from "./prove-linear.js";
import { parsePattern } from "../../language/patterns/parse-pattern.js";

/** How long a pattern may take in the worst case, and a text that makes it so. */
export interface Backtracking {
  readonly kind: "exponential" | "polynomial" | "unknown";
  readonly attack: string;
}

/** So long one pattern may be thought about. */
const timeoutMs = 5_000;

/** Finds out whether matching the whole of a text can take more than linear time; see `findBacktracking`. */
export type FindBacktracking = (pattern: string) => Promise<Backtracking | undefined>;

/** Makes a `findBacktracking` for the patterns of one model, which thinks about each of them once however many types have it. */
export function createBacktrackingFinder(): FindBacktracking {
  const found = new Map<string, Promise<Backtracking | undefined>>();
  return (pattern) => {
    const backtracking = found.get(pattern) ?? findBacktracking(pattern);
    found.set(pattern, backtracking);
    return backtracking;
  };
}

/**
 * Finds out whether matching the whole of a text can take more than linear time; `undefined` where it cannot.
 *
 * @throws SyntaxError for a pattern that does not compile
 */
export async function findBacktracking(pattern: string): Promise<Backtracking | undefined> {
  // Most patterns are linear at a glance, and the checker takes a tenth of a second to load.
  if (isCertainlyLinear(parsePattern(pattern))) return undefined;
  const { checkRegExp } = await import("./recheck.js");
  try {
    const result = checkRegExp(`^(?:${pattern})$`, "u", { timeout: timeoutMs });
    if (result.status === "safe") return undefined;
    if (result.status === "unknown") return unknown;
    return { kind: result.complexity.type === "exponential" ? "exponential" : "polynomial", attack: result.attack.pattern };
  } catch (error) {
    // The checker recurses, and gives up in this way on groups that are nested too deeply for it.
    if (error instanceof RangeError) return unknown;
    throw error;
  }
}

const unknown: Backtracking = { kind: "unknown", attack: "" };
