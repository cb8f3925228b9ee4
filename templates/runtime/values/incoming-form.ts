import type { Inspection } from "./inspection-result.js";
import { isObject } from "./own-members.js";
import { readLeniently } from "./read-leniently.js";
import type { OddityListener } from "./read-leniently.js";

/** How what arrives becomes a `Value` for users. */
export interface IncomingForm<Value> {
  /** Finds everything that is wrong with what arrived. */
  readonly inspect: Inspection;
  /** Makes the value of what was inspected; absent where it is the same. */
  readonly decode?: (wire: never) => Value;
  /** Finds everything that is wrong with what was decoded; absent where there can be nothing. */
  readonly recheck?: Inspection;
  /** Adds what may be left out and users always get, before the last inspection. */
  readonly complete?: (members: object) => object;
}

/**
 * Reads what arrived. What is as the API says is handed on as it is; of everything else as much as can be used.
 *
 * @throws {ValidationError} where nothing can be used, and what the listener throws.
 */
export function readIncoming<Value>(
  { complete, inspect, decode, recheck }: IncomingForm<Value>,
  subject: string,
  value: unknown,
  onOddity: OddityListener,
): Value {
  const fill = (given: unknown): unknown => (complete !== undefined && isObject(given) ? complete(given) : given);
  const finish = (last: Inspection, given: unknown): Value =>
    // An inspection is no type guard, since it says what is wrong and not merely that something is.
    fill(readLeniently((members) => last(fill(members)), subject, given, onOddity)) as Value;
  if (decode === undefined) return finish(inspect, value);
  const decoded = decode(readLeniently(inspect, subject, value, onOddity) as never);
  return recheck === undefined ? decoded : finish(recheck, decoded);
}
