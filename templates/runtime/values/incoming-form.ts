import type { Inspection } from "./inspection-result.js";
import { readLeniently } from "./read-leniently.js";
import type { OddityListener } from "./read-leniently.js";

/** How what arrives becomes a `Value` for users. */
export interface IncomingForm<Value> {
  /** Finds everything that is wrong with what arrived. */
  readonly inspect: Inspection;
  /** `readConverted`, where users get anything else than what was inspected. No bundle carries it for the forms that need none. */
  readonly read?: IncomingReader;
  /** Makes the value of what was inspected; absent where it is the same. */
  readonly decode?: (wire: never) => Value;
  /** Finds everything that is wrong with what was decoded; absent where there can be nothing. */
  readonly recheck?: Inspection;
  /** Adds what may be left out and users always get, before the last inspection. */
  readonly complete?: (members: object) => object;
}

/** Reads what arrived in a form; `subject` names it in errors. */
export type IncomingReader = <Value>(form: IncomingForm<Value>, subject: string, value: unknown, onOddity: OddityListener) => Value;

/**
 * Reads what arrived. What is as the API says is handed on as it is; of everything else as much as can be used.
 *
 * @throws {ValidationError} where nothing can be used, and what the listener throws.
 */
export function readIncoming<Value>(form: IncomingForm<Value>, subject: string, value: unknown, onOddity: OddityListener): Value {
  if (form.read !== undefined) return form.read(form, subject, value, onOddity);
  // An inspection is no type guard, since it says what is wrong and not merely that something is.
  return readLeniently(form.inspect, subject, value, onOddity) as Value;
}
