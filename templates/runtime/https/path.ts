import { listIssues, reportIssue } from "../findings.js";
import { ValidationError } from "../validation-error.js";

/**
 * Encodes a value as one segment of a path. `$` may stand in a path as it is (RFC 3986), so that `$next` is the same wherever it is used.
 *
 * @throws {ValidationError} for what no path can hold as a segment: an empty text, `.`, `..` and half a surrogate pair.
 */
export function encodeSegment(value: string | number | boolean): string {
  const text = String(value);
  if (/^\.{0,2}$|\p{Cs}/u.test(text))
    throw new ValidationError("path segment", listIssues(reportIssue("pattern", "what a path can hold", value)));
  return encodeURIComponent(text).replaceAll("%24", "$");
}

/** Adds a query to a path. */
export function joinQuery(path: string, query: Readonly<Record<string, string>>): string {
  let separator = "?";
  let target = path;
  for (const name in query) {
    target += `${separator}${encodeURIComponent(name)}=${encodeURIComponent(query[name] ?? "")}`;
    separator = "&";
  }
  return target;
}
