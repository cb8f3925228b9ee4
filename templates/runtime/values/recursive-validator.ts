import type { Findings } from "./inspection-result.js";
import { inspectNesting, isNestedTooDeeply } from "./nesting.js";
import { createValidator } from "./validator.js";
import type { Validator } from "./validator.js";

/** Builds the validator of a type that contains itself. It refuses data that is nested too deeply before it looks into it. */
export function createRecursiveValidator<T>(
  name: string,
  is: (value: unknown) => value is T,
  inspect: (value: unknown) => Findings,
): Validator<T> {
  return createValidator(
    name,
    (value): value is T => !isNestedTooDeeply(value) && is(value),
    (value) => inspectNesting(value) ?? inspect(value),
  );
}
