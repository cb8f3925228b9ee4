import { listIssues } from "./inspection-result.js";
import type { Findings } from "./inspection-result.js";
import type { ValidationIssue } from "./issue.js";
import type { StandardSchemaProperties } from "./standard-schema.js";
import { ValidationError } from "../errors/validation-error.js";

/**
 * Checks that a value is a `T`, made of nothing but what JSON can say: no `Map`, no `Date`, nothing with a `toJSON`, in free JSON neither.
 * Unknown members are allowed and not looked into; members that are inherited or `undefined` count as absent. No method changes the value, and only `parse` throws for data that came from JSON. All can be used unbound: `values.filter(JobId.is)`.
 */
export interface Validator<T> {
  /** The type's name. */
  readonly name: string;
  /** Whether the value is a `T`. The fastest check. */
  readonly is: (value: unknown) => value is T;
  /** Everything that is wrong with the value; empty if it is valid. Each member is reported once, for the first rule that it breaks. */
  readonly validate: (value: unknown) => readonly ValidationIssue[];
  /**
   * Returns the value itself.
   *
   * @throws {ValidationError} with every issue, if the value is not a `T`.
   */
  readonly parse: (value: unknown) => T;
  /** For libraries that take any Standard Schema (https://standardschema.dev). */
  readonly "~standard": StandardSchemaProperties<T>;
}

/** Builds a validator from the two forms of one check: a plain answer, and all that is wrong. */
export function createValidator<T>(name: string, is: (value: unknown) => value is T, inspect: (value: unknown) => Findings): Validator<T> {
  const validate = (value: unknown): readonly ValidationIssue[] => listIssues(inspect(value));
  return {
    name,
    is,
    validate,
    parse: (value) => {
      if (is(value)) return value;
      throw new ValidationError(name, validate(value));
    },
    "~standard": {
      version: 1,
      vendor: "topicsmith",
      validate: (value) => (is(value) ? { value } : { issues: validate(value) }),
    },
  };
}
