import type { Dialect } from "../json-schema/define-type.js";

/** Where the schema of a named type stands in an OpenAPI document. */
export function locateSchema(name: string): string {
  return `#/components/schemas/${name}`;
}

/** How an OpenAPI document writes schemas. */
export const dialect: Dialect = { locate: locateSchema, integerFormat: "int64", extends: true };

/**
 * How it writes those that a request body is made of. Code generators such as openapi-typescript take a member with a `default` for one that
 * is always there, and would ask every caller for it.
 */
export const bodyDialect: Dialect = { ...dialect, describesDefaults: true };
