import type { JsonValue, NamedType } from "../../api/type.js";
import { collectTypes } from "../types/type-parts.js";
import { defineType } from "./define-type.js";
import type { Dialect } from "./define-type.js";
import type { JsonSchema } from "./json-schema.js";
import type { PublishedType } from "./list-schemas.js";

/** What a schema says about itself besides its type. */
export interface SchemaFacts {
  /** A URI that tells this schema from all others. */
  readonly id?: string;
  readonly comment?: string;
  readonly examples?: readonly JsonValue[];
}

const draft = "https://json-schema.org/draft/2020-12/schema";

/** Where a document holds the schema of a type that is a part of others: `#/$defs/JobId`. */
export function locateDefinition(name: string): string {
  return `#/$defs/${name}`;
}

/** A schema of one type that stands alone: every type that it is made of is under `$defs`, and recursion goes through `$ref`. */
export function createSchema(type: NamedType, facts: SchemaFacts = {}): JsonSchema {
  const dialect: Dialect = { locate: (name) => (name === type.name ? "#" : locateDefinition(name)) };
  const { $comment: note, ...definition } = defineType(type, dialect);
  const comment = [facts.comment, note].filter((text) => text !== undefined).join("\n");
  const parts = [...collectTypes([type]).values()].slice(1).map((part) => [part.name, defineType(part, dialect)] as const);
  return {
    $schema: draft,
    ...(facts.id !== undefined && { $id: facts.id }),
    ...(comment !== "" && { $comment: comment }),
    title: type.name,
    ...definition,
    ...(facts.examples !== undefined && facts.examples.length > 0 && { examples: facts.examples }),
    ...(parts.length > 0 && { $defs: Object.fromEntries(parts) }),
  };
}

/** A document that accepts nothing by itself and holds the schemas of all these types under `$defs`, each once. */
export function createDefinitions(
  types: readonly PublishedType[],
  { id, comment }: Required<Pick<SchemaFacts, "id" | "comment">>,
): JsonSchema {
  const definitions = types.map(({ type, examples }) => {
    const definition = defineType(type, { locate: locateDefinition });
    return [type.name, examples.length === 0 ? definition : { ...definition, examples }] as const;
  });
  return {
    $schema: draft,
    $id: id,
    $comment: comment,
    $defs: Object.fromEntries(definitions),
  };
}
