import type { OperationExample } from "../../api/operation.js";
import type { JsonValue } from "../../api/type.js";
import type { Example } from "./document.js";

/** One part of an operation's examples by their names, such as all its response bodies; equal ones are shown once. */
export function createExamples(
  examples: readonly OperationExample[],
  select: (example: OperationExample) => JsonValue | undefined,
): { readonly examples?: Readonly<Record<string, Example>> } {
  const shown = new Map<string, readonly [string, Example]>();
  for (const example of examples) {
    const value = select(example);
    const key = JSON.stringify(value);
    if (value === undefined || shown.has(key)) continue;
    shown.set(key, [example.name, { summary: example.summary, value }]);
  }
  return shown.size === 0 ? {} : { examples: Object.fromEntries(shown.values()) };
}
