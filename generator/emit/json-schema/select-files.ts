import type { NamedType } from "../../api/type.js";
import { listNamedParts } from "../types/type-parts.js";
import { defineType } from "./define-type.js";
import { locateDefinition } from "./create-schema.js";

/** A schema up to this size has a file of its own in any case, in characters of JSON: three times what the largest of the Jobs API takes. */
const smallSchema = 16_000;

/** How often all larger files together may repeat what the types of the API define. */
const repetitions = 10;

/**
 * Selects the types whose schemas have files of their own, by name. Such a file stands alone, and so it repeats all that its type is made of:
 * of a thousand structures that each hold the next, the files would take five hundred times what the structures do. Therefore larger schemas
 * have files only as far as those together repeat no more than a few times what all types define; the first of these types come first.
 */
export function selectTypesWithFiles(types: readonly NamedType[]): ReadonlySet<string> {
  const sizes = new Map(types.map((type) => [type.name, JSON.stringify(defineType(type, { locate: locateDefinition })).length]));
  let rest = repetitions * [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const selected = new Set<string>();
  for (const type of types) {
    const size = measureSchema(type, sizes, Math.max(smallSchema, rest));
    if (size > rest && size > smallSchema) {
      // The first that is too large ends it for larger ones, so that none need be measured beyond what is small.
      rest = 0;
      continue;
    }
    if (size > smallSchema) rest -= size;
    selected.add(type.name);
  }
  return selected;
}

/** The size of a type's definition and of all that it is made of; some size above the limit where it exceeds that. */
function measureSchema(type: NamedType, sizes: ReadonlyMap<string, number>, limit: number): number {
  const found = new Set([type]);
  let size = 0;
  // What is added to a set while it is walked through is visited as well.
  for (const part of found) {
    size += sizes.get(part.name) ?? 0;
    if (size > limit) return size;
    for (const inner of listNamedParts(part)) found.add(inner);
  }
  return size;
}
