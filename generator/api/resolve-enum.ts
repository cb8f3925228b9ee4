import type { NormalizedEnum } from "../language/normalize/normalized-type.js";
import type { EnumType } from "./type.js";

/** The enum that a subset was taken from, and the predicate that tells its members. */
export type SubsetFacts = Pick<EnumType, "subsetOf" | "predicate">;

/** Resolves an enum that lists its own values. */
export function resolveEnum({ open, facts, values, start }: NormalizedEnum): EnumType {
  return {
    kind: "enum",
    open,
    facts,
    values: values.map(({ value, description, facts: said, to }) => ({
      value,
      ...(description !== undefined && { description }),
      facts: said,
      transitions: to,
    })),
    ...(start !== undefined && { start }),
  };
}
