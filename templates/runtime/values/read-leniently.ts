import { ValidationError } from "../errors/validation-error.js";
import { listIssues } from "./inspection-result.js";
import type { Inspection } from "./inspection-result.js";
import { mendValue } from "./mend-value.js";

/** Told of everything in a reply or message that is not what the API says. Where it throws, the strict reading is wanted. */
export type OddityListener = (oddity: ValidationError) => void;

/**
 * Reads what arrived: as it is where there is nothing wrong with it, and otherwise as much of it as can be used. `subject` names it in errors.
 *
 * @throws {ValidationError} where nothing can be used, and what the listener throws.
 */
export function readLeniently(inspect: Inspection, subject: string, value: unknown, onOddity: OddityListener): unknown {
  const found = inspect(value);
  if (found === undefined) return value;
  const oddity = new ValidationError(subject, listIssues(found));
  const mended = mendValue(value, inspect, found);
  if (mended === undefined) throw oddity;
  onOddity(oddity);
  return mended;
}
