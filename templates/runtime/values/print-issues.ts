import type { ValidationIssue } from "./issue.js";

const longestList = 5;

/** Prints the first issues for the message of an error, each on a line of its own. */
export function printIssues(issues: readonly ValidationIssue[]): string {
  const lines = issues.slice(0, longestList).map(({ pointer, message }) => `\n  ${pointer}${pointer && ": "}${message}`);
  const rest = issues.length - lines.length;
  return lines.join("") + (rest > 0 ? `\n  and ${rest} more` : "");
}
