import { listIssues, reportIssue } from "../values/inspection-result.js";
import { ValidationError } from "../errors/validation-error.js";
import type { HttpsRequest } from "./transports/transport.js";

/** Encodes the value of a label as one segment of a path. `$next` becomes `%24next`, while a literal segment of a path keeps its `$`. */
export function encodeSegment(value: string | number | boolean): string {
  return encodeURIComponent(value);
}

/**
 * Returns a text that a path can hold as a segment. For the types whose values need not be one.
 *
 * @throws {ValidationError} for an empty text, `.`, `..` and half a surrogate pair.
 */
export function checkSegment(text: string): string {
  if (!/^\.{0,2}$|\p{Cs}/u.test(text)) return text;
  throw new ValidationError("path segment", listIssues(reportIssue("pattern", "what a path can hold", text)));
}

/** The parameters of a query one by one, as text: a list is one parameter for each of its values. */
export function listParameters(query: HttpsRequest["query"]): readonly (readonly [name: string, value: string])[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((one) => [name, String(one)] as const);
  });
}

/** Adds a query to a path. */
export function joinQuery(path: string, query: HttpsRequest["query"]): string {
  const parameters = listParameters(query).map((parameter) => parameter.map(encodeURIComponent).join("="));
  return parameters.length === 0 ? path : `${path}?${parameters.join("&")}`;
}
