type Schema = Record<string, unknown>;

/** Rewrites a schema of draft 2020-12 for draft 7, which has other names for a few things and ignores what stands beside a `$ref`. */
export function toDraft07(schema: Schema): Schema {
  return { ...rewrite(schema), $schema: "http://json-schema.org/draft-07/schema#" };
}

function rewrite({ $ref, $defs, contentSchema: _, ...rest }: Schema): Schema {
  const rewritten: Schema = {};
  for (const [keyword, value] of Object.entries(rest)) rewritten[keyword] = rewriteKeyword(keyword, value);
  if ($defs !== undefined) rewritten["definitions"] = rewriteEach($defs);
  if (typeof $ref !== "string") return rewritten;
  const reference = { $ref: $ref.replace("#/$defs/", "#/definitions/") };
  return Object.keys(rewritten).length === 0 ? reference : { ...rewritten, allOf: [reference] };
}

function rewriteKeyword(keyword: string, value: unknown): unknown {
  switch (keyword) {
    case "properties":
      return rewriteEach(value);
    case "items":
    case "additionalProperties":
    case "propertyNames":
      return isSchema(value) ? rewrite(value) : value;
    case "anyOf":
    case "oneOf":
      return Array.isArray(value) ? value.map((schema: unknown) => (isSchema(schema) ? rewrite(schema) : schema)) : value;
    default:
      return value;
  }
}

function rewriteEach(schemas: unknown): unknown {
  if (!isSchema(schemas)) return schemas;
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, isSchema(schema) ? rewrite(schema) : schema]));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
