import type { OperationExample } from "../../api/operation.js";
import type { JsonValue } from "../../api/type.js";

/** Takes one part out of an example, such as the response body. */
export type SelectPart = (example: OperationExample) => JsonValue | undefined;

interface NamedExample {
  readonly summary: string;
  readonly value: JsonValue;
}

/** Shows one part of an operation's examples under their names; of equal ones the first. */
export function showByName(
  examples: readonly OperationExample[],
  select: SelectPart,
): { readonly examples?: Readonly<Record<string, NamedExample>> } {
  const distinct = selectDistinct(examples, select);
  return distinct.size === 0 ? {} : { examples: Object.fromEntries(distinct) };
}

/** Shows a value that all examples share without a name, because the first example's name would say nothing about it. */
export function showValue(
  examples: readonly OperationExample[],
  select: SelectPart,
): { readonly example?: JsonValue; readonly examples?: Readonly<Record<string, NamedExample>> } {
  const [first, ...others] = selectDistinct(examples, select).values();
  return first === undefined || others.length > 0 ? showByName(examples, select) : { example: first.value };
}

function selectDistinct(examples: readonly OperationExample[], select: SelectPart): ReadonlyMap<string, NamedExample> {
  const seen = new Set<string>();
  const distinct = new Map<string, NamedExample>();
  for (const example of examples) {
    const value = select(example);
    if (value === undefined || seen.has(JSON.stringify(value))) continue;
    seen.add(JSON.stringify(value));
    distinct.set(example.name, { summary: example.summary, value });
  }
  return distinct;
}
