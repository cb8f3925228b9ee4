import type { SchemaError } from "./schema-validator.js";

/** All errors of one value, sorted by what there is to ask about them, so that none has to be compared with every other. */
export interface SiblingErrors {
  readonly missingKeys: readonly SchemaError[];
  readonly unknownKeys: readonly SchemaError[];
  /** Of the conditions that led into one of their branches. */
  readonly conditions: readonly SchemaError[];
  /** The names of members that cannot be names, each with the reason. */
  readonly badNames: ReadonlyMap<unknown, SchemaError | undefined>;
}

/** Sorts the errors of one value. */
export function sortSiblings(errors: readonly SchemaError[]): SiblingErrors {
  const select = (keyword: string): readonly SchemaError[] => errors.filter((error) => error.keyword === keyword);
  // The errors of a name have the path of the map that it stands in, and the name as their value.
  const reasons = new Map(errors.toReversed().map((error) => [error.data, error]));
  return {
    missingKeys: select("required"),
    unknownKeys: select("additionalProperties"),
    conditions: select("if"),
    badNames: new Map(select("propertyNames").map(({ params: { propertyName: name } }) => [name, reasons.get(name)])),
  };
}
