import { ValidationError } from "../errors/validation-error.js";
import { listIssues, reportIssue } from "../values/inspection-result.js";
import type { Inspection } from "../values/inspection-result.js";
import type { ValidationIssue } from "../values/issue.js";
import { inspectJsonObject, isJsonObject } from "../values/json-check.js";
import type { Members } from "../values/own-members.js";

/** How a request is checked. A validator would do, but a bundle would have to carry all that validators can do besides. */
export interface RequestCheck<Request> {
  /** The type's name, for errors. */
  readonly name: string;
  /** Finds everything that keeps a value from being a `Request`. */
  readonly inspect: Inspection;
  /** Never set at run time: it carries the type for inference. */
  readonly type?: Request;
}

/**
 * Makes a request of what a caller gives and of what all requests have in common. What is returned is valid, and nobody else has it: it is
 * checked as it was written, so that no getter and no proxy can say something else the next time.
 *
 * @throws {ValidationError} with every issue, also for what cannot be read.
 */
export function readRequest<Request extends object>(
  { name, inspect }: RequestCheck<Request>,
  input: unknown,
  identity: Members,
): Request & Record<string, unknown> {
  let issues: readonly ValidationIssue[];
  try {
    const isJson = isJsonObject(input);
    const request: unknown = Object.assign(isJson ? JSON.parse(JSON.stringify(input)) : Object.assign({}, input), identity);
    const found = inspect(request);
    if (isJson && found === undefined) return request as Request & Record<string, unknown>;
    const told = listIssues(found);
    const flaws = listIssues(inspectJsonObject(input));
    issues = [...told, ...flaws.filter((flaw) => !told.some(({ pointer }) => pointer === flaw.pointer))];
  } catch (cause) {
    issues = listIssues(reportIssue("type", "an object that can be read", cause));
  }
  throw new ValidationError(name, issues);
}
