import { readSimplePattern } from "./pattern-atoms.js";

/** How long a pattern may take in the worst case, and a text that makes it so. */
export interface Backtracking {
  readonly kind: "exponential" | "polynomial" | "unknown";
  readonly attack: string;
}

/** So long one pattern may be thought about. */
const timeoutMs = 5_000;

/** Finds out whether matching the whole of a text can take more than linear time; `undefined` where it cannot. */
export async function findBacktracking(pattern: string): Promise<Backtracking | undefined> {
  // With one part of variable length in a branch there is one way to divide a text. Most patterns are such, and loading the checker takes long.
  const simple = readSimplePattern(pattern);
  if (simple !== undefined && simple.variableParts <= 1) return undefined;
  const { checkRegExp } = await import("./recheck.js");
  const result = checkRegExp(`^(?:${pattern})$`, "u", { timeout: timeoutMs });
  if (result.status === "safe") return undefined;
  if (result.status === "unknown") return { kind: "unknown", attack: "" };
  return { kind: result.complexity.type === "exponential" ? "exponential" : "polynomial", attack: result.attack.pattern };
}
