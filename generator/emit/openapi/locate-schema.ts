/** Where the schema of a named type stands in an OpenAPI document. */
export function locateSchema(name: string): string {
  return `#/components/schemas/${name}`;
}
