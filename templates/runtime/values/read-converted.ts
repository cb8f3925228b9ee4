import type { IncomingForm } from "./incoming-form.js";
import type { Inspection } from "./inspection-result.js";
import { isObject } from "./own-members.js";
import { readLeniently } from "./read-leniently.js";
import type { OddityListener } from "./read-leniently.js";

/**
 * Reads what arrived in another form than users get, or without what they always get.
 *
 * @throws {ValidationError} where nothing can be used, and what the listener throws.
 */
export function readConverted<Value>(
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
